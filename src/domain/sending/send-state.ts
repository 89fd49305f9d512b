import type { ErrorFacts } from '#/api/transport/error-facts';

/** A session that may have come of a request whose answer was lost. */
export interface Candidate {
  readonly sessionId: string;
  /** By the server's clock, epoch ms. */
  readonly startedAt: number;
  readonly initiatedBy: string | undefined;
}

interface Unconfirmed {
  /** What the server had answered, if anything. */
  readonly error: ErrorFacts | undefined;
  /** The operator asked to send the request again if its session is not found this time either. */
  readonly resendIfNotFound: boolean;
}

/**
 * Where a request stands that starts a session and must not be sent twice. `since` is epoch ms of this device.
 *
 * waiting → sending → accepted | refused | unconfirmed → looking-up → accepted | ambiguous | not-found | lookup-failed
 */
export type SendState =
  | { readonly kind: 'waiting' }
  /** Waits for the operator's decision: its page was left, or the operator held it back. */
  | { readonly kind: 'held' }
  | { readonly kind: 'sending'; readonly since: number }
  | { readonly kind: 'accepted'; readonly sessionId: string }
  /** The server did not do it, and said so. */
  | { readonly kind: 'refused'; readonly error: ErrorFacts }
  /** The answer was lost, or leaves open whether the server acted. */
  | ({ readonly kind: 'unconfirmed' } & Unconfirmed)
  | ({ readonly kind: 'looking-up'; readonly since: number } & Unconfirmed)
  | { readonly kind: 'lookup-failed'; readonly error: ErrorFacts }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  /** Looked up, and no session of it is there. */
  | { readonly kind: 'not-found'; readonly error: ErrorFacts | undefined };

export type SendEvent =
  | { readonly kind: 'send'; readonly at: number }
  | { readonly kind: 'accept'; readonly sessionId: string }
  | { readonly kind: 'refuse'; readonly error: ErrorFacts }
  | { readonly kind: 'lose-answer'; readonly error: ErrorFacts | undefined }
  | { readonly kind: 'look-up'; readonly at: number }
  | { readonly kind: 'find-nothing' }
  | { readonly kind: 'find-several'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'fail-lookup'; readonly error: ErrorFacts }
  /** The operator asks to send the request again. */
  | { readonly kind: 'retry' }
  | { readonly kind: 'look-up-again' }
  /** The operator says that no session came of the request. */
  | { readonly kind: 'declare-not-started' }
  | { readonly kind: 'hold' }
  | { readonly kind: 'release' }
  /** The tab that sent is gone: what it had under way is looked up, and what it had not sent is held. */
  | { readonly kind: 'interrupt' };

export type SendEventKind = SendEvent['kind'];

/** The state after an event. An event that does not apply leaves the very same state. */
export function advance(state: SendState, event: SendEvent): SendState {
  switch (event.kind) {
    case 'send':
      return state.kind === 'waiting' ? { kind: 'sending', since: event.at } : state;
    case 'accept':
      return isOpen(state) ? { kind: 'accepted', sessionId: event.sessionId } : state;
    case 'refuse':
      return isOnItsWay(state) ? { kind: 'refused', error: event.error } : state;
    case 'lose-answer':
      return state.kind === 'sending' ? unconfirmed(event.error, false) : state;
    case 'look-up':
      return state.kind === 'unconfirmed' ? { ...state, kind: 'looking-up', since: event.at } : state;
    case 'find-nothing':
      return state.kind === 'looking-up' ? afterNothingFound(state) : state;
    case 'find-several':
      return state.kind === 'looking-up' ? { kind: 'ambiguous', candidates: event.candidates } : state;
    case 'fail-lookup':
      return state.kind === 'looking-up' ? { kind: 'lookup-failed', error: event.error } : state;
    case 'retry':
      return afterRetry(state);
    case 'look-up-again':
      return canLookUpAgain(state)
        ? unconfirmed(state.kind === 'not-found' ? state.error : undefined, false)
        : state;
    case 'declare-not-started':
      return canDeclareNotStarted(state) ? { kind: 'not-found', error: undefined } : state;
    case 'hold':
      return afterHold(state);
    case 'release':
      return state.kind === 'held' ? { kind: 'waiting' } : state;
    case 'interrupt':
      return afterInterruption(state);
  }
}

function unconfirmed(error: ErrorFacts | undefined, resendIfNotFound: boolean): SendState {
  return { kind: 'unconfirmed', error, resendIfNotFound };
}

/** A session can still be found for it. */
function isOpen({ kind }: SendState): boolean {
  return kind === 'sending' || kind === 'looking-up' || kind === 'ambiguous';
}

/** A request is also refused before it leaves, where no token or no note can be had. */
function isOnItsWay({ kind }: SendState): boolean {
  return kind === 'waiting' || kind === 'sending';
}

function afterNothingFound({ error, resendIfNotFound }: Unconfirmed): SendState {
  return resendIfNotFound ? { kind: 'waiting' } : { kind: 'not-found', error };
}

/** The server may have been slower than the lookup, so a session is looked for once more before anything is sent. */
function afterRetry(state: SendState): SendState {
  if (state.kind === 'refused') return { kind: 'waiting' };
  return state.kind === 'not-found' ? unconfirmed(state.error, true) : state;
}

function afterHold(state: SendState): SendState {
  if (state.kind === 'waiting') return { kind: 'held' };
  return isUnconfirmed(state) && state.resendIfNotFound ? { ...state, resendIfNotFound: false } : state;
}

function afterInterruption(state: SendState): SendState {
  if (state.kind === 'waiting') return { kind: 'held' };
  if (state.kind === 'sending') return unconfirmed(undefined, false);
  return isUnconfirmed(state) ? unconfirmed(state.error, false) : state;
}

type UnconfirmedState = Extract<SendState, Unconfirmed>;

function isUnconfirmed(state: SendState): state is UnconfirmedState {
  return state.kind === 'unconfirmed' || state.kind === 'looking-up';
}

/** The state is final until somebody decides, and another lookup may tell more. */
export function canLookUpAgain(
  state: SendState,
): state is Extract<SendState, { kind: 'lookup-failed' | 'ambiguous' | 'not-found' }> {
  return state.kind === 'lookup-failed' || state.kind === 'ambiguous' || state.kind === 'not-found';
}

export function canDeclareNotStarted(state: SendState): boolean {
  return state.kind === 'lookup-failed' || state.kind === 'ambiguous';
}

/** Certainly not done, as far as anybody knows: it may be sent again. */
export function canRetry(state: SendState): boolean {
  return state.kind === 'refused' || state.kind === 'not-found';
}

/** Something is being sent or looked up, or is about to be. */
export function isUnderWay({ kind }: SendState): boolean {
  return kind === 'waiting' || kind === 'sending' || kind === 'unconfirmed' || kind === 'looking-up';
}
