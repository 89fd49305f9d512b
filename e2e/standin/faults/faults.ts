import { dropped, html, raw, json } from '../http/answers';
import type { HttpAnswer, HttpHandler, HttpRequest } from '../http/message';
import { matchesRequest, type RequestFilter } from '../http/requests';
import { errorAnswer, type ErrorCodeWire } from '../http/vb365-errors';
import { isApiVersion } from '../model/versions';

type FaultEffect =
  /** Real time, not the clock's: it is the waiting itself that is to be seen. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** Refuses instead of acting; or, as a gateway that has lost patience, `after` the server acted. */
  | {
      readonly kind: 'status';
      readonly when?: 'before' | 'after';
      readonly status: number;
      readonly message?: string;
      readonly errorCode?: ErrorCodeWire;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  | { readonly kind: 'malformed-json' }
  /** A page of some proxy, instead of acting. */
  | { readonly kind: 'html'; readonly status?: number }
  | { readonly kind: 'patch'; readonly patch: (body: unknown) => unknown }
  /** The server acts, the answer waits until it is released. */
  | { readonly kind: 'hold' }
  /** Something happens at the server just before it acts. */
  | { readonly kind: 'event'; readonly happen: () => void };

export interface FaultOptions {
  readonly name?: string;
  readonly match: Pick<RequestFilter, 'method' | 'path'>;
  /** Until it is removed when not given. */
  readonly times?: number;
  readonly effect: FaultEffect;
}

export interface Fault {
  readonly name: string;
  /** Requests it has met. */
  readonly hits: number;
  /** Takes the fault away; answers it holds are let go. */
  remove(): void;
  /** Lets go the answers held so far, and those that come after. */
  release(): void;
}

class ActiveFault implements Fault {
  hits = 0;
  private isReleased = false;
  private readonly waiting: (() => void)[] = [];

  constructor(
    readonly options: FaultOptions,
    private readonly forget: (fault: ActiveFault) => void,
  ) {}

  get name(): string {
    return this.options.name ?? this.options.effect.kind;
  }

  takes(request: HttpRequest): boolean {
    if (!matchesRequest(this.options.match, request)) return false;
    if (this.options.times !== undefined && this.hits >= this.options.times) return false;
    this.hits += 1;
    return true;
  }

  held(): Promise<void> {
    return this.isReleased ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  release(): void {
    this.isReleased = true;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  remove(): void {
    this.forget(this);
    this.release();
  }
}

function statusAnswer(request: HttpRequest, effect: Extract<FaultEffect, { kind: 'status' }>): HttpAnswer {
  const version = request.path.split('/')[1]?.toLowerCase() ?? '';
  const { status, message = `The server was told to answer ${status}.`, errorCode, headers } = effect;
  return errorAnswer(isApiVersion(version) ? version : 'v8', { status, message, errorCode }, headers);
}

function refusal(request: HttpRequest, effect: FaultEffect): HttpAnswer | undefined {
  switch (effect.kind) {
    case 'drop':
      return effect.when === 'before' ? dropped() : undefined;
    case 'html':
      return html(effect.status ?? 200, '<!doctype html><title>Proxy</title><h1>Not what you asked for</h1>');
    case 'status':
      return effect.when === 'after' ? undefined : statusAnswer(request, effect);
    case 'event':
      effect.happen();
      return undefined;
    case 'latency':
    case 'malformed-json':
    case 'patch':
    case 'hold':
      return undefined;
    default:
      return effect satisfies never;
  }
}

async function spoiled(request: HttpRequest, answer: HttpAnswer, fault: ActiveFault): Promise<HttpAnswer> {
  const { effect } = fault.options;
  switch (effect.kind) {
    case 'latency':
      await new Promise((resolve) => setTimeout(resolve, effect.ms));
      return answer;
    case 'drop':
      return dropped();
    case 'malformed-json': {
      const text = String(answer.payload ?? '{"results": [');
      return raw(
        answer.status,
        text.slice(0, Math.ceil(text.length * 0.7)),
        'application/json; charset=utf-8',
      );
    }
    case 'patch':
      return json(answer.status, effect.patch(structuredClone(answer.value)), answer.headers);
    case 'hold':
      await fault.held();
      return answer;
    case 'status':
      return effect.when === 'after' ? statusAnswer(request, effect) : answer;
    case 'html':
    case 'event':
      return answer;
    default:
      return effect satisfies never;
  }
}

/** Every operatorRestore. */
export const restoreCall = /\/operatorRestore$/i;

export interface TokenExpiry {
  expire(options?: { refresh?: boolean }): void;
}

/** Everything that can go wrong on demand. Faults that fit one request work together, in the order they were added. */
export class Faults {
  private active: ActiveFault[] = [];

  constructor(private readonly tokens: TokenExpiry) {}

  add(options: FaultOptions): Fault {
    const fault = new ActiveFault(options, (gone) => {
      this.active = this.active.filter((candidate) => candidate !== gone);
    });
    this.active.push(fault);
    return fault;
  }

  list(): readonly Fault[] {
    return this.active;
  }

  /** Removes all of them; answers that are held are let go. */
  clear(): void {
    for (const fault of this.active) fault.remove();
  }

  /** Access tokens end now; with `refresh`, their refresh tokens too. */
  expireTokens(options?: { refresh?: boolean }): void {
    this.tokens.expire(options);
  }

  /** The objects to manage take this long, as with a role for an entire organization. */
  slowScope(ms: number): Fault {
    const match = { path: '/Organization/LoggedInUser/EffectiveScope' };
    return this.add({ name: 'slow scope', match, effect: { kind: 'latency', ms } });
  }

  /** Restore calls are refused, with the seconds to wait; once when not told how often. */
  throttleRestores({ seconds = 5, times = 1 }: { seconds?: number; times?: number } = {}): Fault {
    const match = { method: 'POST', path: restoreCall };
    const headers = { 'retry-after': String(seconds) };
    return this.add({
      name: 'throttled restores',
      match,
      times,
      effect: { kind: 'status', status: 429, message: 'Too many requests.', headers },
    });
  }

  /** Runs a request past the faults that fit it. */
  async apply(request: HttpRequest, act: HttpHandler): Promise<HttpAnswer> {
    const faults = this.active.filter((fault) => fault.takes(request));
    const refusals = faults.map(({ options }) => refusal(request, options.effect));
    let answer = refusals.find((candidate) => candidate !== undefined) ?? (await act(request));
    for (const fault of faults) answer = await spoiled(request, answer, fault);
    return answer;
  }
}
