import { describe, expect, it } from 'vitest';
import type { ErrorFacts } from '#/api/transport/error-facts';
import {
  advance,
  canDeclareNotStarted,
  canLookUpAgain,
  canRetry,
  isUnderWay,
  type SendEvent,
  type SendEventKind,
  type SendState,
} from './send-state';

const error: ErrorFacts = { kind: 'failed', at: 1 };
const candidates = [{ sessionId: 's', startedAt: 1, initiatedBy: 'ada' }];
const told = { error, resendIfNotFound: false };

/** One state of each kind; `resend` names those whose request is sent again if it is not found. */
const states = {
  waiting: { kind: 'waiting' },
  held: { kind: 'held' },
  sending: { kind: 'sending', since: 1 },
  accepted: { kind: 'accepted', sessionId: 's' },
  refused: { kind: 'refused', error },
  unconfirmed: { kind: 'unconfirmed', ...told },
  'unconfirmed, resend': { kind: 'unconfirmed', error, resendIfNotFound: true },
  'looking-up': { kind: 'looking-up', since: 1, ...told },
  'looking-up, resend': { kind: 'looking-up', since: 1, error, resendIfNotFound: true },
  'lookup-failed': { kind: 'lookup-failed', error },
  ambiguous: { kind: 'ambiguous', candidates },
  'not-found': { kind: 'not-found', error },
} satisfies Record<string, SendState>;

type Named = keyof typeof states;

const events: Record<SendEventKind, SendEvent> = {
  send: { kind: 'send', at: 2 },
  accept: { kind: 'accept', sessionId: 's' },
  refuse: { kind: 'refuse', error },
  'lose-answer': { kind: 'lose-answer', error },
  'look-up': { kind: 'look-up', at: 2 },
  'find-nothing': { kind: 'find-nothing' },
  'find-several': { kind: 'find-several', candidates },
  'fail-lookup': { kind: 'fail-lookup', error },
  retry: { kind: 'retry' },
  'look-up-again': { kind: 'look-up-again' },
  'declare-not-started': { kind: 'declare-not-started' },
  hold: { kind: 'hold' },
  release: { kind: 'release' },
  interrupt: { kind: 'interrupt' },
};

/** All moves there are. Whatever is not listed leaves the very same state. */
const moves: Record<SendEventKind, Partial<Record<Named, SendState>>> = {
  send: { waiting: { kind: 'sending', since: 2 } },
  accept: {
    sending: states.accepted,
    'looking-up': states.accepted,
    'looking-up, resend': states.accepted,
    ambiguous: states.accepted,
  },
  refuse: { waiting: states.refused, sending: states.refused },
  'lose-answer': { sending: states.unconfirmed },
  'look-up': {
    unconfirmed: { kind: 'looking-up', since: 2, ...told },
    'unconfirmed, resend': { kind: 'looking-up', since: 2, error, resendIfNotFound: true },
  },
  'find-nothing': { 'looking-up': states['not-found'], 'looking-up, resend': states.waiting },
  'find-several': { 'looking-up': states.ambiguous, 'looking-up, resend': states.ambiguous },
  'fail-lookup': { 'looking-up': states['lookup-failed'], 'looking-up, resend': states['lookup-failed'] },
  retry: { refused: states.waiting, 'not-found': states['unconfirmed, resend'] },
  'look-up-again': {
    'lookup-failed': { ...states.unconfirmed, error: undefined },
    ambiguous: { ...states.unconfirmed, error: undefined },
    'not-found': states.unconfirmed,
  },
  'declare-not-started': {
    'lookup-failed': { kind: 'not-found', error: undefined },
    ambiguous: { kind: 'not-found', error: undefined },
  },
  hold: {
    waiting: states.held,
    'unconfirmed, resend': states.unconfirmed,
    'looking-up, resend': states['looking-up'],
  },
  release: { held: states.waiting },
  interrupt: {
    waiting: states.held,
    sending: { kind: 'unconfirmed', error: undefined, resendIfNotFound: false },
    unconfirmed: states.unconfirmed,
    'unconfirmed, resend': states.unconfirmed,
    'looking-up': states.unconfirmed,
    'looking-up, resend': states.unconfirmed,
  },
};

const names: readonly Named[] = [
  'waiting',
  'held',
  'sending',
  'accepted',
  'refused',
  'unconfirmed',
  'unconfirmed, resend',
  'looking-up',
  'looking-up, resend',
  'lookup-failed',
  'ambiguous',
  'not-found',
];

describe.each(Object.values(events))('the event $kind', (event) => {
  it.each(names)('in the state %s', (name) => {
    const before = states[name];
    const moved = moves[event.kind][name];
    const after = advance(before, event);
    if (moved === undefined) expect(after).toBe(before);
    else expect(after).toEqual(moved);
  });
});

it('offers an operator exactly the events that lead on', () => {
  const leads = (kind: SendEventKind) => names.filter((name) => moves[kind][name] !== undefined);
  expect(names.filter((name) => canRetry(states[name]))).toEqual(leads('retry'));
  expect(names.filter((name) => canLookUpAgain(states[name]))).toEqual(leads('look-up-again'));
  expect(names.filter((name) => canDeclareNotStarted(states[name]))).toEqual(leads('declare-not-started'));
});

it('never leaves a request that may have been posted for one that is sent without a lookup', () => {
  const posted: readonly Named[] = [
    'sending',
    'unconfirmed',
    'unconfirmed, resend',
    'lookup-failed',
    'ambiguous',
    'not-found',
  ];
  for (const name of posted) {
    for (const event of Object.values(events)) expect(advance(states[name], event).kind).not.toBe('waiting');
  }
});

it('counts as under way what goes on without the operator', () => {
  const resting = names.filter((name) => !isUnderWay(states[name]));
  expect(resting).toEqual(['held', 'accepted', 'refused', 'lookup-failed', 'ambiguous', 'not-found']);
});
