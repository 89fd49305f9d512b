import { describe, expect, it } from 'vitest';
import { memoryTabs } from './session-claims.testing';
import type { SentRequest } from './find-lost-session';
import { memoryRecords } from '../restore-list/records.testing';
import { SessionClaims } from './session-claims';

/** Something that is under way until a test ends it. */
function held<T>() {
  let end: (value: T) => void = () => undefined;
  const work = new Promise<T>((resolve) => (end = resolve));
  return { work: () => work, end };
}

/** Claims of one tab after the other. */
function tabs() {
  const open = memoryTabs();
  return () => open().claims;
}

/** Whatever has nothing to wait for has happened by then. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

describe('SessionClaims', () => {
  it('gives a session to one request only, in whichever tab', async () => {
    const open = tabs();
    const [first, second] = [open(), open()];
    expect(await Promise.all([first.claim('s', 'a'), second.claim('s', 'b')])).toEqual([true, false]);
    expect([...(await second.claimedByOthers('b'))]).toEqual(['s']);
  });

  it('gives it to the same request again, whose tab may have died before it was noted', async () => {
    const open = tabs();
    await open().claim('s', 'a');
    const again = open();
    expect([...(await again.claimedByOthers('a'))]).toEqual([]);
    expect(await again.claim('s', 'a')).toBe(true);
  });

  it('lets nobody look up while an answer is on its way, and claims its session before', async () => {
    const open = tabs();
    const post = held<string>();
    const sender = open();
    const sent = sender.whileSending(async () => sender.claim(await post.work(), 'a'));
    let seen: readonly string[] | undefined;
    const looker = open();
    const looked = looker.whileLookingUp(async () => void (seen = [...(await looker.claimedByOthers('b'))]));
    await settle();
    expect(seen).toBeUndefined();
    post.end('s');
    await Promise.all([sent, looked]);
    expect(seen).toEqual(['s']);
  });

  it('lets nobody send or look up while somebody looks up', async () => {
    const open = tabs();
    const look = held<void>();
    const order: string[] = [];
    const looks = [
      open().whileLookingUp(async () => {
        await look.work();
        order.push('first look');
      }),
      open().whileLookingUp(async () => void order.push('second look')),
      open().whileSending(async () => void order.push('post')),
    ];
    await settle();
    expect(order).toEqual([]);
    look.end();
    await Promise.all(looks);
    expect(order).toEqual(['first look', 'second look', 'post']);
  });

  it('lets several send at a time, and goes on after one that failed', async () => {
    const open = tabs();
    const posts = [held<string>(), held<string>()];
    const sent = posts.map(({ work }, at) => {
      const claims = open();
      return claims.whileSending(async () => claims.claim(await work(), `${at}`));
    });
    const lost = open().whileSending(() => Promise.reject(new Error('lost')));
    await expect(lost).rejects.toThrow('lost');
    for (const [at, post] of posts.entries()) post.end(`s${at}`);
    await Promise.all(sent);
    const looker = open();
    const claimed = await looker.whileLookingUp(() => looker.claimedByOthers(''));
    expect([...claimed].toSorted()).toEqual(['s0', 's1']);
  });

  it('stands in its own tab where the browser stores nothing', async () => {
    const alone = {
      shared: <T>(work: () => Promise<T>) => work(),
      alone: <T>(work: () => Promise<T>) => work(),
    };
    const claims = new SessionClaims('ada', memoryRecords('forbidden'), { sending: alone, register: alone });
    expect(await claims.claim('s', 'a')).toBe(true);
    expect(await claims.claim('s', 'b')).toBe(false);
    await claims.note('a', { type: 'Vex', reason: 'T1', sentAt: Date.now(), ruledOut: [] });
    expect(await claims.otherNoted('b')).toHaveLength(1);
  });

  it('waits for no tab that was closed while it sent', async () => {
    const open = memoryTabs();
    const dying = open();
    void dying.claims.whileSending(held<string>().work);
    const looked = open().claims.whileLookingUp(() => Promise.resolve('looked'));
    dying.close();
    expect(await looked).toBe('looked');
  });

  it('tells others about a noted request until it has a session', async () => {
    const open = tabs();
    const [sender, looker] = [open(), open()];
    const request: SentRequest = { type: 'Vex', sentAt: Date.now(), ruledOut: ['x'] };
    await sender.note('a', request);
    expect(await looker.otherNoted('b')).toEqual([request]);
    expect(await looker.otherNoted('a')).toEqual([]);
    await sender.claim('s', 'a');
    expect(await looker.otherNoted('b')).toEqual([]);
  });

  it('lets notes lapse that nobody looks for any more, as their tab may be gone', async () => {
    const claims = tabs()();
    await claims.note('a', { type: 'Vex', sentAt: Date.now() - 25 * 3_600_000, ruledOut: [] });
    expect(await claims.otherNoted('b')).toEqual([]);
  });

  it('gives back a claim of its own, and no other', async () => {
    const open = tabs();
    const [first, second] = [open(), open()];
    await first.claim('s', 'a');
    await second.release('s', 'b');
    expect(await second.claim('s', 'b')).toBe(false);
    await first.release('s', 'a');
    expect(await second.claim('s', 'b')).toBe(true);
  });
});
