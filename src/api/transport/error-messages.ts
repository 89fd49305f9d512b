import type { ErrorText } from '#/lib/error-text';
import { visibleText } from '#/lib/text';
import { toErrorFacts, type ErrorFacts, type FactKind } from './error-facts';
import { problemKindOf } from './errors';

const messages: Record<FactKind, { readonly title: string; readonly next: string }> = {
  'signed-out': {
    title: 'This needs your sign-in to be renewed',
    next: 'The message at the top of the page says how.',
  },
  forbidden: {
    title: 'The server does not allow this',
    next: 'It may be outside your scope, or not open to restore operators. Ask your administrator.',
  },
  'not-found': {
    title: 'The server does not know this',
    next: 'It may have been removed in the meantime. Load the page again to see what is there now.',
  },
  conflict: {
    title: 'Another operation is in the way',
    next: 'Wait until it has ended, then try again.',
  },
  rejected: {
    title: 'The server did not accept the request',
    next: 'Check the values, then try again.',
  },
  busy: {
    title: 'The server is too busy at the moment',
    next: 'Wait a little, then try again.',
  },
  'not-offered': {
    title: 'This server version does not offer that',
    next: 'Ask your administrator whether the server can be updated.',
  },
  'proxy-offline': {
    title: 'A backup proxy is offline',
    next: 'Its data can’t be opened now. Tell your administrator, then try again.',
  },
  failed: {
    title: 'The server failed to do this',
    next: 'Try again. If it fails again, hand the details to your administrator.',
  },
  unreachable: {
    title: 'The server can’t be reached',
    next: 'Check your connection, then try again. If others can’t reach it either, tell your administrator.',
  },
  'unexpected-answer': {
    title: 'The server’s answer can’t be read',
    next: 'Hand the details to your administrator: the server and this portal may not fit together.',
  },
  portal: {
    title: 'Something went wrong in the portal itself',
    next: 'Load the page again. If it happens again, hand the details to your administrator.',
  },
  'not-noted': {
    title: 'Not sent: this browser can’t store any more notes for the portal',
    next: 'Load the page again and let the restore go on. If that fails as well, free some space in this browser’s profile.',
  },
};

const labels = { request: 'Request', status: 'Status', field: 'Field', expected: 'Problem', time: 'Time' };

const noSuchSession = {
  title: (id: string) => `There is no session ${id}`,
  next: 'The address may be cut off, the server may have removed the session, or it belongs to somebody else. Look for it in the list.',
};

/** Words for any error that a query or a mutation ends with. */
export function describeError(error: unknown): ErrorText {
  return describeFacts(toErrorFacts(error));
}

/** Words for an error that was stored as facts. */
export function describeFacts(facts: ErrorFacts): ErrorText {
  return { ...messages[facts.kind], serverMessage: serverMessageIn(facts), details: detailsOf(facts) };
}

function serverMessageIn({ serverMessage }: ErrorFacts): string | undefined {
  return serverMessage === undefined ? undefined : visibleText(serverMessage);
}

function detailsOf({ kind, request, status, field, message, at }: ErrorFacts): ErrorText['details'] {
  if (kind === 'not-noted') return [];
  if (kind === 'portal') return message === undefined ? [] : [[labels.expected, message]];
  return [
    ...(request === undefined ? [] : [[labels.request, request] as const]),
    ...(status === undefined ? [] : [[labels.status, String(status)] as const]),
    ...(field === undefined
      ? []
      : [[labels.field, field.path] as const, [labels.expected, field.message] as const]),
    [labels.time, new Date(at).toISOString()],
  ];
}

/** Why a session can't be shown. A refused id (400) is as little of a session as an unknown one. */
export function describeMissingSession(error: unknown, sessionId: string): ErrorText {
  const kind = problemKindOf(error);
  const isUnknown = kind === 'not-found' || kind === 'rejected';
  const { next } = noSuchSession;
  const said = isUnknown ? { title: noSuchSession.title(visibleText(sessionId)), next } : {};
  return { ...describeError(error), ...said };
}
