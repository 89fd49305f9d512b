import { describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import type { ApiClient } from './client';
import { ApiError } from './errors';
import type { Verdict } from './reconcile';
import { SendOnce, type SendPhase } from './send-once';

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
function setUp(rows: Row[]) {
  const posted: string[] = [];
  const asked: (() => void)[] = [];
  const never = () => Promise.reject(new Error('not asked for'));
  const api: ApiClient = {
    version: 'v8',
    linkedPath: (_, otherwise) => otherwise,
    readBytes: never,
    makeBytes: never,
    write: never,
    read: async (_, schema) => {
      await new Promise<void>((resolve) => asked.push(resolve));
      return v.parse(schema, { results: [], _links: {} });
    },
  };
  const sender = new SendOnce<Row, string>(api, 'ada', {
    mostAtOnce: 3,
    rows: () => rows,
    phaseOf: (row) => row.phase,
    begin: (row) => void (row.phase = 'sending'),
    post: async ({ name }) => {
      posted.push(name);
      if (name === 'lost') throw new ApiError({ kind: 'unreachable' }, { request: 'POST' });
      return name;
    },
    onAnswer: (row) => void (row.phase = 'settled'),
    onError: (row) => void (row.phase = 'lost'),
    lostRequestOf: ({ sentAt }) => ({ type: 'Vex', reason: undefined, sentAt }),
    claimedIds: () => [],
    onLooking: (row) => void (row.phase = 'settled'),
    onVerdict: (row, verdict) => void (row.verdict = verdict.kind),
    onLookFailed: () => undefined,
  });
  const answerList = () => asked.splice(0).forEach((answer) => answer());
  return { sender, posted, asked, answerList };
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
});
