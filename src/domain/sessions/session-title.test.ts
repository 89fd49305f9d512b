import { expect, it } from 'vitest';
import { sessionTitle } from './session-title';
import { startedSession } from './started-sessions.testing';

const started = startedSession({
  whose: { id: 'x', name: 'Ada \u202ELovelace', address: 'ada@contoso.com' },
});

const ownData = { ...started, whose: undefined };

it.each([
  ['nothing is known yet', undefined, undefined, undefined, undefined],
  ['it was started elsewhere', { type: 'Vex' }, undefined, undefined, 'Exchange mail session'],
  ['only the server names it', { type: 'Vex' }, undefined, 'Ada', 'Exchange mail of Ada'],
  ['it was started here', { type: 'Vex' }, started, 'olivia', 'Exchange mail of Ada  Lovelace'],
  ['it shows one’s own data', undefined, ownData, undefined, 'Exchange mail of your own data'],
  ['it is of a new kind', { type: { unknown: 'Vnew' } }, undefined, undefined, 'Vnew session'],
] as const)('when %s', (_, session, startedHere, scopeName, title) =>
  expect(sessionTitle(session, startedHere, scopeName)).toBe(title),
);
