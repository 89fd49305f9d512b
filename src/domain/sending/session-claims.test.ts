import { describe, expect, it } from 'vitest';
import { memoryTabs } from './session-claims.testing';
import type { LostRequest } from './find-lost-session';
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

const sessionIdOf = (id: string) => id;
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

  it('lets nobody look while an answer is on its way, and claims its session before', async () => {
    const open = tabs();
    const post = held<string>();
    const sent = open().whileSending({ owner: 'a', post: post.work, sessionIdOf });
    let seen: readonly string[] | undefined;
    const looker = open();
    const looked = looker.whileLooking(async () => void (seen = [...(await looker.claimedByOthers('b'))]));
    await settle();
    expect(seen).toBeUndefined();
    post.end('s');
    await Promise.all([sent, looked]);
    expect(seen).toEqual(['s']);
  });

  it('lets nobody send or look while somebody looks', async () => {
    const open = tabs();
    const look = held<void>();
    const order: string[] = [];
    const looks = [
      open().whileLooking(async () => {
        await look.work();
        order.push('first look');
      }),
      open().whileLooking(async () => void order.push('second look')),
      open().whileSending({ owner: 'a', post: async () => (order.push('post'), 's'), sessionIdOf }),
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
    const sent = posts.map(({ work }, at) =>
      open().whileSending({ owner: `${at}`, post: work, sessionIdOf }),
    );
    const lost = open().whileSending({
      owner: 'lost',
      post: () => Promise.reject(new Error('lost')),
      sessionIdOf,
    });
    await expect(lost).rejects.toThrow('lost');
    for (const [at, post] of posts.entries()) post.end(`s${at}`);
    await Promise.all(sent);
    const looker = open();
    const claimed = await looker.whileLooking(() => looker.claimedByOthers(''));
    expect([...claimed].toSorted()).toEqual(['s0', 's1']);
  });

  it('stands in its own tab where the browser keeps nothing', async () => {
    const alone = {
      shared: <T>(work: () => Promise<T>) => work(),
      alone: <T>(work: () => Promise<T>) => work(),
    };
    const claims = new SessionClaims('ada', memoryRecords('forbidden'), { sending: alone, register: alone });
    expect(await claims.claim('s', 'a')).toBe(true);
    expect(await claims.claim('s', 'b')).toBe(false);
    await claims.noteLost('a', { type: 'Vex', reason: 'T1', sentAt: 1, ruledOut: [] });
    expect(await claims.otherLost('b')).toHaveLength(1);
  });

  it('waits for no tab that was closed while it sent', async () => {
    const open = memoryTabs();
    const dying = open();
    void dying.claims.whileSending({ owner: 'a', post: held<string>().work, sessionIdOf });
    const looked = open().claims.whileLooking(() => Promise.resolve('looked'));
    dying.close();
    expect(await looked).toBe('looked');
  });

  it('tells others of a request that may have made a session, before anybody looks, until it has one', async () => {
    const open = tabs();
    const [sender, looker] = [open(), open()];
    const request: LostRequest = { type: 'Vex', reason: undefined, sentAt: 1, ruledOut: ['x'] };
    const post = () => Promise.reject(new Error('lost'));
    const sent = sender.whileSending({ owner: 'a', post, sessionIdOf, lostBy: () => request });
    const seen = looker.whileLooking(() => looker.otherLost('b'));
    await expect(sent).rejects.toThrow('lost');
    expect(await seen).toEqual([request]);
    expect(await looker.otherLost('a')).toEqual([]);
    await sender.claim('s', 'a');
    expect(await looker.otherLost('b')).toEqual([]);
  });
});
