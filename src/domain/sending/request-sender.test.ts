import { describe, expect, it, vi } from 'vitest';
import type { Workload } from '#/api/access/workloads';
import { rowOf, setUp, unconfirmed, type Bench } from './request-sender.testing';
import type { SessionClaims } from './session-claims';
import { memoryClaims, memoryTabs } from './session-claims.testing';

function sessionBy(initiatedBy: string, id = 's') {
  const creationTime = new Date().toISOString();
  return { id, type: 'Vex', creationTime, state: 'Working', result: 'Success', initiatedBy };
}

describe('sending', () => {
  it('sends nothing while it looks up a request whose session could be mistaken for another one', async () => {
    const { rows, sender, posted, asked, answerList, kinds } = setUp([rowOf('lost')]);
    sender.next();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    rows.push(rowOf('later'));
    sender.next();
    expect(posted).toEqual(['lost']);
    answerList();
    await vi.waitFor(() => expect(posted).toEqual(['lost', 'later']));
    expect(kinds()[0]).toBe('not-found');
  });

  it('looks up all that is unconfirmed at once, never twice at a time', async () => {
    const { rows, sender, asked, answerList, kinds } = setUp([rowOf('lost')]);
    sender.next();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    rows.push(rowOf('also lost', unconfirmed));
    sender.next();
    expect(asked).toHaveLength(1);
    answerList();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    answerList();
    await vi.waitFor(() => expect(kinds()).toEqual(['not-found', 'not-found']));
  });

  it('does not send what was held back while another tab looked something up', async () => {
    const open = memoryTabs();
    const looking = setUp([rowOf('lost', unconfirmed)], { claims: open().claims });
    looking.sender.next();
    await vi.waitFor(() => expect(looking.asked).toHaveLength(1));
    const { sender, posted, kinds } = setUp([rowOf('held back'), rowOf('later')], { claims: open().claims });
    sender.next();
    sender.press(['held back'], { kind: 'hold' });
    looking.answerList();
    await vi.waitFor(() => expect(kinds()).toEqual(['held', 'accepted']));
    expect(posted).toEqual(['later']);
  });

  it('does not begin to send while another tab looks something up', async () => {
    const open = memoryTabs();
    const looking = setUp([rowOf('lost')], { claims: open().claims });
    looking.sender.next();
    await vi.waitFor(() => expect(looking.asked).toHaveLength(1));
    const { sender, posted, kinds } = setUp([rowOf('a')], { claims: open().claims });
    sender.next();
    sender.next();
    await Promise.resolve();
    expect([posted, kinds()]).toEqual([[], ['waiting']]);
    looking.answerList();
    await vi.waitFor(() => expect(kinds()).toEqual(['accepted']));
    expect(posted).toEqual(['a']);
  });
});

describe('a request that the server accepted', () => {
  it.each<[string, (claims: SessionClaims) => Bench]>([
    [
      'its session can’t be claimed',
      (claims) => {
        vi.spyOn(claims, 'claim').mockRejectedValue(new Error('no lock'));
        return { claims };
      },
    ],
    [
      'what follows from it fails',
      (claims) => ({
        claims,
        onAccepted: () => {
          throw new Error('a fault of the portal');
        },
      }),
    ],
  ])('is accepted and can’t be sent again, also where %s', async (_, benchOf) => {
    const { sender, posted, kinds } = setUp([rowOf('a')], benchOf(memoryClaims()));
    sender.next();
    await vi.waitFor(() => expect(kinds()).toEqual(['accepted']));
    sender.press(['a'], { kind: 'retry' });
    expect(posted).toEqual(['a']);
  });
});

describe('without locks of the browser', () => {
  const withoutLocks = () => {
    const claims = memoryClaims();
    const attempts = vi.spyOn(claims, 'whileSending').mockRejectedValue(new Error('no lock'));
    vi.spyOn(claims, 'whileLookingUp').mockRejectedValue(new Error('no lock'));
    return { claims, attempts };
  };

  it('says so of a request that never left, and does not try for ever', async () => {
    const { claims, attempts } = withoutLocks();
    const { sender, posted, kinds } = setUp([rowOf('a')], { claims });
    sender.next();
    await vi.waitFor(() => expect(kinds()).toEqual(['refused']));
    expect([posted, attempts.mock.calls.length]).toEqual([[], 1]);
  });

  it('says so of a lookup, and does not send', async () => {
    const { sender, posted, kinds } = setUp([rowOf('a', unconfirmed)], withoutLocks());
    sender.next();
    await vi.waitFor(() => expect(kinds()).toEqual(['lookup-failed']));
    expect(posted).toEqual([]);
  });
});

describe('claims', () => {
  async function lookUpInTwoTabs(typeThere: Workload) {
    const open = memoryTabs();
    const sessions = [sessionBy('ada')];
    const here = setUp([rowOf('lost here')], { claims: open().claims, sessions });
    const there = setUp([rowOf('lost there')], { claims: open().claims, sessions, type: typeThere });
    const tabs = [here, there];
    const kinds = () => tabs.flatMap((tab) => tab.kinds());
    const settle = async (...expected: readonly string[]) => {
      for (const { sender } of tabs) sender.next();
      await vi.waitFor(() => {
        for (const { answerList } of tabs) answerList();
        expect(kinds()).toEqual(expected);
      });
    };
    return { here, there, settle };
  }

  it('takes a session for certain only where the other tab can’t have made it', async () => {
    await (await lookUpInTwoTabs('Vex')).settle('ambiguous', 'ambiguous');
    await (await lookUpInTwoTabs('Veod')).settle('accepted', 'not-found');
  });

  it('takes it for certain once the operator says that the other one was not started', async () => {
    const { here, there, settle } = await lookUpInTwoTabs('Vex');
    await settle('ambiguous', 'ambiguous');
    there.sender.declareNotStarted('lost there');
    here.sender.press(['lost here'], { kind: 'look-up-again' });
    await settle('accepted', 'not-found');
  });

  it('notes a request before it is posted, so that a look in another tab minds one whose tab died', async () => {
    const open = memoryTabs();
    const dying = open();
    const never = new Promise<void>(() => undefined);
    const sending = setUp([rowOf('dies')], { claims: dying.claims, onPost: () => never });
    sending.sender.next();
    await vi.waitFor(() => expect(sending.posted).toEqual(['dies']));
    dying.close();
    // The session that the dead tab's request made.
    const looking = setUp([rowOf('lost', unconfirmed)], {
      claims: open().claims,
      sessions: [sessionBy('ada')],
    });
    looking.sender.next();
    await vi.waitFor(() => {
      looking.answerList();
      expect(looking.kinds()).toEqual(['ambiguous']);
    });
  });

  it('lets go of the note on a request that is carried out in a session which others share', async () => {
    const { sender, kinds, claims } = setUp([rowOf('shared a'), rowOf('shared b')]);
    sender.next();
    await vi.waitFor(() => expect(kinds()).toEqual(['accepted', 'accepted']));
    expect(await claims.otherNoted('')).toEqual([]);
    expect([...(await claims.claimedByOthers(''))]).toEqual([]);
  });
});

describe('what the operator says', () => {
  const sessions = [sessionBy('CONTOSO\\ada')];
  const ambiguousRow = async (bench = setUp([rowOf('lost')], { sessions })) => {
    bench.sender.next();
    await vi.waitFor(() => {
      bench.answerList();
      expect(bench.kinds()).toEqual(['ambiguous']);
    });
    return bench;
  };

  it('“This is it” gives the session to the request', async () => {
    const { sender, rows, claims } = await ambiguousRow();
    await sender.adopt('lost', 's');
    expect(rows[0]?.state).toEqual({ kind: 'accepted', sessionId: 's' });
    expect([...(await claims.claimedByOthers(''))]).toEqual(['s']);
  });

  it('“This is it” claims nothing where the request has found its session meanwhile', async () => {
    const { sender, claims, change } = await ambiguousRow();
    const adopting = sender.adopt('lost', 's');
    change('lost', { kind: 'accepted', sessionId: 'other' });
    await adopting;
    expect([...(await claims.claimedByOthers(''))]).toEqual([]);
  });

  it('“None of these” rules the candidates out for good', async () => {
    const { sender, rows, answerList, kinds, posted } = await ambiguousRow();
    sender.declareNotStarted('lost');
    expect(rows[0]).toMatchObject({ state: { kind: 'not-found' }, ruledOut: ['s'] });
    sender.press(['lost'], { kind: 'retry' });
    await vi.waitFor(() => {
      answerList();
      expect([posted, kinds()]).toEqual([['lost', 'lost'], ['not-found']]);
    });
  });
});
