import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, vi } from 'vitest';
import { createApiClient } from '#/api/transport/client';
import type { ApiVersion } from '#/api/transport/http';
import { knownClock } from '#/api/transport/server-clock.testing';
import { emptyStorage } from '#/lib/storage.testing';
import { memoryClaims } from '../sending/session-claims.testing';
import { StartedSessions } from '../sessions/started-sessions';
import { SessionStarts } from './session-starts';
import type { PlannedStart, StartRow } from './start-run';

/** A POST that was sent, and that is answered when a test says so. */
interface Post {
  readonly reason: unknown;
  readonly scope: unknown;
  start(sessionId: string): void;
  refuse(status: number): void;
  lose(): void;
}

const person = 'olivia@contoso.com';

export const runId = 'new-session';

export function sessionOf(id: string, reason: unknown, initiatedBy = person) {
  const creationTime = new Date().toISOString();
  return { id, type: 'Vex', creationTime, state: 'Working', result: 'Success', initiatedBy, reason };
}

export function planFor(...names: string[]): PlannedStart {
  const records = names.map((id) => ({ id }));
  const scope = records.length === 1 ? records[0] : records;
  const request = { dateTime: '2026-11-20T10:00:00Z', showDeleted: false, showAllVersions: false };
  const whose = { id: names.join(), name: names.join(), address: '' };
  return {
    about: { whose, moreIds: undefined, repositoryId: undefined },
    request: { ...request, type: 'Vex', scope, reason: names.join(' and ') },
  };
}

/** The starts of a person, and a server that answers each POST when the test says so. */
class StartsBench {
  posts: Post[] = [];
  /** What the list of sessions answers; undefined when it fails. */
  sessions: object[] | undefined = [];
  /** Listeners that warn before the page is left. */
  readonly leaving = new Set<unknown>();
  private readonly claims = memoryClaims();
  readonly started = new StartedSessions({ personKey: person, signedIn: new AbortController().signal });
  starts = this.open('v8');

  start(planned: PlannedStart[], oneByOne?: PlannedStart[]): void {
    if (oneByOne !== undefined) this.starts = this.open('v6');
    this.starts.start(runId, { planned, oneByOne, isLatest: false });
  }

  rows(): readonly StartRow[] {
    return this.starts.store.getState().get(runId)?.rows ?? [];
  }

  kinds(): string[] {
    return this.rows().map(({ state }) => state.kind);
  }

  reasons(): unknown[] {
    return this.posts.map(({ reason }) => reason);
  }

  answer(body: string | undefined): Promise<Response> {
    if (body !== undefined) return this.answerPost(body);
    const status = this.sessions === undefined ? 500 : 200;
    return Promise.resolve(Response.json({ results: this.sessions }, { status }));
  }

  private answerPost(text: string): Promise<Response> {
    return new Promise((resolve, reject) => {
      const { reason, scope }: { reason: unknown; scope: unknown } = JSON.parse(text);
      this.posts.push({
        reason,
        scope,
        start: (id) => resolve(Response.json(sessionOf(id, reason), { status: 201 })),
        refuse: (status) => resolve(Response.json({ message: 'no' }, { status })),
        lose: () => reject(new TypeError('Failed to fetch')),
      });
    });
  }

  private open(version: ApiVersion): SessionStarts {
    const tokens = { current: () => Promise.resolve('t'), replace: () => Promise.resolve('t') };
    const api = createApiClient('', version, tokens, knownClock());
    const { signal: signedIn } = new AbortController();
    return new SessionStarts(
      { api, personKey: person, signedIn },
      new QueryClient(),
      this.claims,
      this.started,
    );
  }
}

/** For a whole file of tests, each of which has a bench of its own. */
export function startsBench(): () => StartsBench {
  let bench: StartsBench | undefined;
  const current = (): StartsBench => {
    if (bench === undefined) throw new Error('A bench is there during a test only.');
    return bench;
  };
  beforeEach(() => {
    vi.stubGlobal('location', { href: 'https://portal.example/new' });
    vi.stubGlobal('localStorage', emptyStorage());
    vi.stubGlobal('addEventListener', (type: string, listener: unknown) =>
      type === 'beforeunload' ? current().leaving.add(listener) : undefined,
    );
    vi.stubGlobal('removeEventListener', (_type: string, listener: unknown) =>
      bench?.leaving.delete(listener),
    );
    vi.stubGlobal('fetch', (_url: string, { body }: { body?: string }) => current().answer(body));
    bench = new StartsBench();
  });
  afterEach(() => vi.unstubAllGlobals());
  return current;
}
