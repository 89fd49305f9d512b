import { describe, expect, it, vi } from 'vitest';
import { rowOf, setUp } from './request-sender.testing';
import { memoryClaims } from './session-claims.testing';

describe('signing out', () => {
  it('ends sending, lookups and notes', async () => {
    const claims = memoryClaims();
    const looking = setUp([rowOf('lost')], { claims });
    looking.sender.next();
    await vi.waitFor(() => expect(looking.asked).toHaveLength(1));
    const other = setUp([rowOf('later')], { claims });
    other.sender.next();
    for (const { leaving } of [looking, other]) leaving.abort();
    looking.answerList();
    await claims.whileLookingUp(() => Promise.resolve());
    expect([looking.posted, other.posted]).toEqual([['lost'], []]);
    expect([...looking.kinds(), ...other.kinds()]).toEqual(['looking-up', 'waiting']);
  });

  it('leaves an answer unclaimed that comes after it', async () => {
    const claims = memoryClaims();
    const bench = setUp([rowOf('a')], { claims, onPost: () => bench.leaving.abort() });
    bench.sender.next();
    await vi.waitFor(() => expect(bench.posted).toHaveLength(1));
    await claims.whileLookingUp(() => Promise.resolve());
    expect([...bench.kinds(), ...(await claims.claimedByOthers('b'))]).toEqual(['sending']);
  });

  it('stops a request that was noted, and had not left yet', async () => {
    const claims = memoryClaims();
    const bench = setUp([rowOf('a')], { claims });
    const note = claims.note.bind(claims);
    vi.spyOn(claims, 'note').mockImplementation(async (...given) => {
      await note(...given);
      bench.leaving.abort();
    });
    bench.sender.next();
    await claims.whileLookingUp(() => Promise.resolve());
    expect(bench.posted).toEqual([]);
    expect(await claims.otherNoted('')).toEqual([]);
  });
});
