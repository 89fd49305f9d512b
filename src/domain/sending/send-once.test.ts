import { describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import type { ApiClient } from '#/api/transport/client';
import { knownClock } from '#/api/transport/server-clock.testing';
import { ApiError } from '#/api/transport/errors';
import { memoryClaims, memoryTabs } from './session-claims.testing';
import type { Verdict } from './find-lost-session';
import { SendOnce, type SendPhase } from './send-once';
import type { Workload } from '#/api/access/workloads';

interface Row {
  readonly name: string;
  phase: SendPhase;
  sentAt: number;
  verdict?: Verdict['kind'];
}

function rowOf(name: string, phase: SendPhase = 'waiting'): Row {
  return { name, phase, sentAt: Date.now() };
}

/** A server whose list of sessions is answered only when the test says so. */
function setUp(
  rows: Row[],
  claims = memoryClaims(),
  sessions: readonly unknown[] = [],
  type: Workload = 'Vex',
) {
  const leaving = new AbortController();
  const posted: string[] = [];
  const asked: (() => void)[] = [];
  const never = () => Promise.reject(new Error('not asked for'));
  const api: ApiClient = {
    version: 'v8',
    clock: knownClock(),
    linkedPath: (_, otherwise) => otherwise,
    readBytes: never,
    makeBytes: never,
    write: never,
    read: async (_, schema) => {
      await new Promise<void>((resolve) => asked.push(resolve));
      return v.parse(schema, { results: sessions, _links: {} });
    },
  };
  const sender = new SendOnce<Row, string>({ api, personKey: 'ada', signedIn: leaving.signal }, claims, {
    maxConcurrent: 3,
    rows: () => rows,
    phaseOf: (row) => row.phase,
    begin: (row) => void (row.phase = 'sending'),
    post: async ({ name }) => {
      posted.push(name);
      if (name === 'signs out') leaving.abort();
      if (name.startsWith('lost')) throw new ApiError({ kind: 'unreachable' }, { request: 'POST' });
      return name;
    },
    sessionIdOf: (name) => name,
    ownerOf: ({ name }) => name,
    onAnswer: (row) => void (row.phase = 'settled'),
    onRefused: (row) => void (row.phase = 'settled'),
    onLost: (row) => void (row.phase = 'lost'),
    lostRequestOf: ({ sentAt }) => ({ type, reason: undefined, sentAt, ruledOut: [] }),
    claimedIds: () => [],
    onLooking: (row) => void (row.phase = 'settled'),
    onVerdict: (row, verdict) => void (row.verdict = verdict.kind),
    onLookFailed: () => undefined,
  });
  const answerList = () => asked.splice(0).forEach((answer) => answer());
  return { sender, posted, asked, answerList, leaving };
}

describe('SendOnce', () => {
  it('sends nothing while it looks for a lost request, whose session that could be mistaken for', async () => {
    const rows = [rowOf('lost')];
    const { sender, posted, asked, answerList } = setUp(rows);
    sender.next();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    rows.push(rowOf('later'));
    sender.next();
    expect(posted).toEqual(['lost']);
    answerList();
    await vi.waitFor(() => expect(posted).toEqual(['lost', 'later']));
    expect(rows[0]?.verdict).toBe('not-started');
  });

  it('looks for all that is lost at once, never twice at a time', async () => {
    const rows = [rowOf('lost')];
    const { sender, asked, answerList } = setUp(rows);
    sender.next();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    rows.push(rowOf('also lost', 'lost'));
    sender.next();
    expect(asked).toHaveLength(1);
    answerList();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    answerList();
    await vi.waitFor(() =>
      expect(rows.map(({ verdict }) => verdict)).toEqual(['not-started', 'not-started']),
    );
  });

  it('does not send what was called back while another tab looked', async () => {
    const openTab = memoryTabs();
    const looking = setUp([rowOf('lost', 'lost')], openTab().claims);
    looking.sender.next();
    await vi.waitFor(() => expect(looking.asked).toHaveLength(1));
    const [calledBack, later] = [rowOf('called back'), rowOf('later')];
    const { sender, posted } = setUp([calledBack, later], openTab().claims);
    sender.next();
    calledBack.phase = 'settled';
    looking.answerList();
    await vi.waitFor(() => expect(later.phase).toBe('settled'));
    expect(posted).toEqual(['later']);
  });

  describe('in two tabs that look at the same moment', () => {
    const session = {
      id: 's',
      type: 'Vex',
      creationTime: new Date().toISOString(),
      state: 'Working',
      result: 'Success',
      initiatedBy: 'ada',
    };

    async function lookInTwoTabs(typeThere: Workload) {
      const open = memoryTabs();
      const rows = ['lost here', 'lost there'].map((name) => [rowOf(name)]);
      const tabs = [
        setUp(rows[0] ?? [], open().claims, [session]),
        setUp(rows[1] ?? [], open().claims, [session], typeThere),
      ];
      for (const { sender } of tabs) sender.next();
      await vi.waitFor(() => {
        for (const { answerList } of tabs) answerList();
        expect(rows.flat().every(({ verdict }) => verdict !== undefined)).toBe(true);
      });
      return { rows, tabs, verdicts: () => rows.flat().map(({ verdict }) => verdict) };
    }

    it('takes a session for certain only where the other can’t have made it', async () => {
      expect((await lookInTwoTabs('Vex')).verdicts()).toEqual(['unclear', 'unclear']);
      expect((await lookInTwoTabs('Veod')).verdicts()).toEqual(['found', 'not-started']);
    });

    it('takes it for certain once the other is given up', async () => {
      const { rows, tabs, verdicts } = await lookInTwoTabs('Vex');
      const [[here], [there]] = [rows[0] ?? [], rows[1] ?? []];
      if (here === undefined || there === undefined) throw new Error('no rows');
      tabs[1]?.sender.giveUp(there);
      here.phase = 'lost';
      tabs[0]?.sender.next();
      await vi.waitFor(() => {
        tabs[0]?.answerList();
        expect(verdicts()).toEqual(['found', 'unclear']);
      });
      there.phase = 'lost';
      tabs[1]?.sender.next();
      await vi.waitFor(() => {
        tabs[1]?.answerList();
        expect(verdicts()).toEqual(['found', 'not-started']);
      });
    });
  });

  it('does not begin to send while another tab looks', async () => {
    const open = memoryTabs();
    const looking = setUp([rowOf('lost')], open().claims);
    looking.sender.next();
    await vi.waitFor(() => expect(looking.asked).toHaveLength(1));
    const rows = [rowOf('a')];
    const other = setUp(rows, open().claims);
    other.sender.next();
    other.sender.next();
    await Promise.resolve();
    expect([other.posted, rows[0]?.phase]).toEqual([[], 'waiting']);
    looking.answerList();
    await vi.waitFor(() => expect(rows[0]?.phase).toBe('settled'));
    expect(other.posted).toEqual(['a']);
  });

  it('sends, claims and tells nothing any more once its person has signed out', async () => {
    const rows = [rowOf('lost'), rowOf('later')];
    const claims = memoryClaims();
    const { sender, posted, asked, answerList, leaving } = setUp(rows.slice(0, 1), claims);
    sender.next();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    const other = setUp(rows.slice(1), claims);
    other.sender.next();
    for (const one of [leaving, other.leaving]) one.abort();
    answerList();
    await claims.whileLooking(() => Promise.resolve());
    expect([posted, other.posted]).toEqual([['lost'], []]);
    expect(rows.map(({ phase, verdict }) => [phase, verdict])).toEqual([
      ['settled', undefined],
      ['waiting', undefined],
    ]);
  });

  it('does not claim what is answered after its person has signed out', async () => {
    const claims = memoryClaims();
    const rows = [rowOf('signs out')];
    const { sender, posted } = setUp(rows, claims);
    sender.next();
    await vi.waitFor(() => expect(posted).toHaveLength(1));
    await claims.whileLooking(() => Promise.resolve());
    expect([rows[0]?.phase, ...(await claims.claimedByOthers('b'))]).toEqual(['sending']);
  });
});
