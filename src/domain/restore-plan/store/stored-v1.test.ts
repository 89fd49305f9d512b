import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import type { RecordKey, RecordStore } from '../../restore-list/records';
import { becomes, kindsIn, mails, planBench } from './restore-plans.testing';

const bench = planBench();

type Stored = Record<string, unknown>;

/** Stores a plan again as release 0.1.0 did, when its only request was unclear. */
async function toRelease010(records: RecordStore): Promise<void> {
  const read = async (kind: string) =>
    v.parse(v.array(v.record(v.string(), v.unknown())), await records.read(['ada', kind]));
  const [[head], [content], [state]] = [await read('plan'), await read('content'), await read('state')];
  if (head === undefined || content === undefined || state === undefined) throw new Error('no plan');
  const { requestKeys: callKeys, ...oldHead } = head;
  const { request: call, entries, ...oldContent } = content;
  const oldEntries = v.parse(v.array(v.record(v.string(), v.unknown())), entries).map((entry): Stored => {
    const { record: wire, ...others } = entry;
    return { ...others, wire };
  });
  const [id, key] = [String(head['id']), String(content['key'])];
  const candidates = [{ sessionId: 's2', startedAt: 1 }];
  await records.put(
    new Map<RecordKey, unknown>([
      [['ada', 'plan', id], { ...oldHead, callKeys }],
      [['ada', 'content', id, key], { ...oldContent, call, entries: oldEntries }],
      [['ada', 'state', id, key], { ...state, state: { kind: 'unclear', candidates } }],
    ]),
  );
}

describe('a plan', () => {
  it('of release 0.1.0 is read, and stored so that its tabs no longer send from it', async () => {
    const store = bench.openTab();
    bench.server.acts = [{ kind: 'conflict' }];
    await store.start(mails('a'), 'Ticket 1');
    await becomes(store, 'refused');
    store.close();
    await toRelease010(bench.records);
    const again = bench.openTab();
    await vi.waitFor(() => expect(kindsIn(again)).toEqual(['ambiguous']));
    const heads = JSON.stringify(await bench.records.read(['ada', 'plan']));
    expect(heads).toContain('requestKeys');
    expect(heads).not.toContain('callKeys');
  });
});
