import type { ErrorText } from '#/lib/error-text';
import { visibleText } from '#/lib/text';
import { ApiError, problemKindOf, type Problem } from './errors';

const messages: Record<Problem['kind'], { readonly title: string; readonly next: string }> = {
  'signed-out': {
    title: 'This needs your sign-in to be renewed',
    next: 'The message at the top of the page says how.',
  },
  forbidden: {
    title: 'The server does not allow this',
    next: 'The object may have left your scope, or the function is not open to restore operators. Ask your administrator.',
  },
  'not-found': {
    title: 'The server does not know this',
    next: 'It may have been removed in the meantime. Go back to the list and look again.',
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
};

const labels = { request: 'Request', status: 'Status', field: 'Field', expected: 'Problem', time: 'Time' };

const unknownErrorText = {
  title: 'Something went wrong in the portal itself',
  next: 'Load the page again. If it happens again, hand the details to your administrator.',
};

const noSuchSession = {
  title: (id: string) => `There is no session ${id}`,
  next: 'The address may be cut off, the server may have removed the session, or it belongs to somebody else. Look for it in the list.',
};

/** Words for any error that a query or a mutation can end with. */
export function describeError(error: unknown): ErrorText {
  if (!(error instanceof ApiError)) {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ...unknownErrorText, details: [[labels.expected, text]] };
  }
  const { problem, facts } = error;
  const status = facts.status === undefined ? [] : [[labels.status, String(facts.status)] as const];
  const field =
    problem.kind === 'unexpected-answer'
      ? [[labels.field, problem.at.path] as const, [labels.expected, problem.at.message] as const]
      : [];
  return {
    ...messages[problem.kind],
    serverMessage: facts.serverMessage === undefined ? undefined : visibleText(facts.serverMessage),
    details: [
      [labels.request, facts.request],
      ...status,
      ...field,
      [labels.time, new Date(error.at).toISOString()],
    ],
  };
}

/** Why a session can't be shown. A refused id (400) is as little of a session as an unknown one. */
export function describeMissingSession(error: unknown, sessionId: string): ErrorText {
  const kind = problemKindOf(error);
  const isUnknown = kind === 'not-found' || kind === 'rejected';
  const { next } = noSuchSession;
  const said = isUnknown ? { title: noSuchSession.title(visibleText(sessionId)), next } : {};
  return { ...describeError(error), ...said };
}
