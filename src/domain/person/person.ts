import type { QueryClient } from '@tanstack/react-query';
import type { ApiClient } from '#/api/transport/client';
import type { RuntimeConfig } from '#/api/transport/runtime-config';

interface PersonAccess {
  /** Key of the person for what this device remembers. */
  readonly personKey: string;
  readonly api: ApiClient;
  readonly config: RuntimeConfig;
  readonly queryClient: QueryClient;
  /** Aborted by `end`; whoever makes the client of the API hands it the same signal. */
  readonly ending?: AbortController;
}

/**
 * The signed-in person: the one owner of all that the portal holds on their behalf. The login makes it at sign-in and
 * ends it at sign-out. Stores and engines are parts of it, one of each class.
 */
export class Person {
  readonly personKey: string;
  readonly api: ApiClient;
  readonly config: RuntimeConfig;
  readonly queryClient: QueryClient;
  private readonly ending: AbortController;
  private readonly parts = new Map<unknown, object>();

  constructor({ personKey, api, config, queryClient, ending = new AbortController() }: PersonAccess) {
    this.personKey = personKey;
    this.api = api;
    this.config = config;
    this.queryClient = queryClient;
    this.ending = ending;
  }

  /** Aborted when the person signs out: from then on nothing may be sent, or remembered on this device. */
  get signedIn(): AbortSignal {
    return this.ending.signal;
  }

  /**
   * The person's own instance of a class, made on the first request. A screen may be what asks first, so a constructor
   * must start nothing.
   */
  own<Part extends object>(PartClass: new (person: Person) => Part): Part {
    const known = this.parts.get(PartClass);
    if (known instanceof PartClass) return known;
    const part = new PartClass(this);
    this.parts.set(PartClass, part);
    return part;
  }

  /** Parts that run or listen stop by `signedIn`. */
  end(): void {
    this.ending.abort();
  }
}
