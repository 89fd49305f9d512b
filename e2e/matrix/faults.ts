import type { StandIn } from '../fixtures';
import type { FaultOptions } from '../standin/faults/faults';
import { isRecord } from '../standin/model/json';

type Effect = FaultOptions['effect'];

export interface MatrixFault {
  readonly name: string;
  /** Until it is gone, when not given. */
  readonly times?: number;
  /** It comes from the server's own code, as a gateway's answer or a broken body does not. */
  readonly effect: (standIn: StandIn) => Effect;
  /** What happens while the answer is held; afterwards it is let go. */
  readonly meanwhile?: 'time passes' | 'the tab is frozen' | 'the tab is closed';
}

const hour = 3600;
const month = 30 * 24 * hour;

function refused(status: number, errorCode?: 'ProxyOffline'): MatrixFault {
  const message = `Told to answer ${status}.`;
  const effect = {
    kind: 'status',
    status,
    message,
    ...(errorCode === undefined ? {} : { errorCode }),
  } as const;
  return { name: errorCode === undefined ? String(status) : 'proxy offline', effect: () => effect };
}

function refusedFor(status: 429 | 503, name: string, seconds: number): MatrixFault {
  const headers = { 'retry-after': String(seconds) };
  return { name: `${status} for ${name}`, effect: () => ({ kind: 'status', status, headers }) };
}

/** Changes the field `id` of the first record of a list, or of the record that came alone. */
function withId(change: (record: Record<string, unknown>) => Record<string, unknown>) {
  return (body: unknown): unknown => {
    if (!isRecord(body)) return body;
    const results = body['results'];
    if (!Array.isArray(results)) return change(body);
    const [first, ...others]: unknown[] = results;
    return { ...body, results: isRecord(first) ? [change(first), ...others] : results };
  };
}

function patched(name: string, patch: (body: unknown) => unknown): MatrixFault {
  return { name, effect: () => ({ kind: 'patch', patch }) };
}

export const faults: readonly MatrixFault[] = [
  { name: 'latency', effect: () => ({ kind: 'hold' }), meanwhile: 'time passes' },
  ...[400, 401, 403, 404, 409, 413].map((status) => refused(status)),
  ...([429, 503] as const).flatMap((status) => [
    refusedFor(status, 'seconds', 5),
    refusedFor(status, 'an hour', hour),
    refusedFor(status, 'a month', month),
  ]),
  refused(500),
  { name: 'dropped before', times: 1, effect: () => ({ kind: 'drop', when: 'before' }) },
  { name: 'dropped after', times: 1, effect: () => ({ kind: 'drop', when: 'after' }) },
  {
    name: 'token ended',
    times: 1,
    effect: ({ faults: planted }) => ({ kind: 'event', happen: () => planted.expireTokens() }),
  },
  {
    name: 'server restarted',
    times: 1,
    effect: (standIn) => ({ kind: 'event', happen: () => void standIn.restart() }),
  },
  { name: 'malformed JSON', effect: () => ({ kind: 'malformed-json' }) },
  { name: 'HTML with 200', effect: () => ({ kind: 'html' }) },
  patched('{}', () => ({})),
  patched('null', () => null),
  patched(
    'one field missing',
    withId((record) => Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'id'))),
  ),
  patched(
    'one field null',
    withId((record) => ({ ...record, id: null })),
  ),
  patched(
    'one field of another type',
    withId((record) => ({ ...record, id: { nested: [1] } })),
  ),
  refused(500, 'ProxyOffline'),
  { name: 'tab closed', times: 1, effect: () => ({ kind: 'hold' }), meanwhile: 'the tab is closed' },
  { name: 'tab frozen', times: 1, effect: () => ({ kind: 'hold' }), meanwhile: 'the tab is frozen' },
];
