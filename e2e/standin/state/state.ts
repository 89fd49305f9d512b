import type { Clock } from '../model/clock';
import { uuidFrom } from '../model/ids';
import { restorePointsUntil, type RestorePoint } from '../seed/restore-points';
import { pastSessions } from '../seed/past-sessions';
import { explorePlan, restorePlan } from '../seed/session-plans';
import { people, tenantDomain, type Person } from '../seed/people';
import { objectNamed, ownObject } from './scope';
import {
  sessionAt,
  type NewSession,
  type PlannedEvent,
  type SessionRecord,
  type SessionState,
} from '../model/sessions';
import { SearchSets } from './search-sets';
import type { SessionTypeWire } from '../model/wire';

export interface StateSettings {
  portalEnabled: boolean;
  /** Objects of the entire organization, up to 100,000. */
  scopeSize: number;
  accessTokenSeconds: number;
  idleStopMs: number;
  /** The v6 reference page says a list of objects, its OpenAPI file one object; servers may take either. */
  v6ScopeForm: 'list' | 'object';
  /** Whether an operatorRestore answers with a session of its own; both are possible (see src/api/README.md). */
  restoreSession: 'new' | 'explore';
  /** Items of one restore, by the clock. */
  restoredPerSecond: number;
  /** A second restore of the same mailbox, drive, site or team answers 409 while the first one runs. */
  restoreConflicts: boolean;
  /** How long an export of posts takes, by the clock. */
  exportMs: number;
  /** What asking too early answers is undocumented (see src/api/README.md). */
  exportNotReadyStatus: 404 | 409;
  authCodeSeconds: number;
  /** Whether operators may save and export is undocumented (see src/api/README.md). */
  downloads: 'forbidden' | 'allowed';
  /** Whether downloads tell a file name in Content-Disposition. */
  downloadNames: boolean;
  /** What a PST file is taken to come to when a limit is asked for; the file itself stays small. */
  pstGigabytes: number;
}

const sessionNames: Record<SessionTypeWire, string> = {
  Vex: 'Exchange',
  Veod: 'OneDrive',
  Vesp: 'SharePoint',
  Vet: 'Teams',
};

/** As the reference page shows it: the moment in US notation, with the operator's name. */
function sessionName(type: SessionTypeWire, upn: string, momentMs: number): string {
  const moment = new Date(momentMs).toLocaleString('en-US', { timeZone: 'UTC' });
  return `${sessionNames[type]} restore (Restore operator: ${upn} - ${moment})`;
}

/** What one stand-in knows; tests may ask and change it as they like. */
export class StandInState {
  readonly settings: StateSettings;
  readonly searchSets: SearchSets;
  private readonly records: SessionRecord[] = [];
  /** Their ids are not given again. */
  private forgotten = 0;
  /** The day that the seeded data is told from. */
  readonly startMs: number;

  constructor(
    private readonly clock: Clock,
    settings: Partial<StateSettings> = {},
  ) {
    this.startMs = clock.now();
    this.searchSets = new SearchSets(clock);
    this.settings = {
      portalEnabled: true,
      scopeSize: 100,
      accessTokenSeconds: 3600,
      idleStopMs: 30 * 60_000,
      v6ScopeForm: 'list',
      restoreSession: 'new',
      restoredPerSecond: 4,
      restoreConflicts: false,
      exportMs: 4000,
      exportNotReadyStatus: 404,
      authCodeSeconds: 60,
      downloads: 'forbidden',
      downloadNames: true,
      pstGigabytes: 0,
      ...settings,
    };
    for (const session of pastSessions(this.startMs)) this.addSession(session);
  }

  addSession(session: NewSession): SessionState {
    const { type, ownerKey = 'olivia', restores } = session;
    const upn = people.find(({ key }) => key === ownerKey)?.upn ?? `${ownerKey}@${tenantDomain}`;
    const startedAtMs = session.startedAtMs ?? this.clock.now();
    const scopeName = session.scopeName ?? upn;
    const object = objectNamed(scopeName) ?? ownObject(ownerKey);
    const plan = restores === undefined ? explorePlan(type, scopeName) : restorePlan({ type, ...restores });
    const record: SessionRecord = {
      id: uuidFrom(`restore session ${this.forgotten + this.records.length + 1}`),
      ownerKey,
      type,
      name: session.name ?? sessionName(type, upn, session.momentMs ?? startedAtMs),
      startedAtMs,
      initiatedBy: upn,
      scopeName,
      clientHost: session.clientHost ?? 'BACKUP01 (via: 127.0.0.1)',
      reason: session.reason ?? '',
      details: session.details ?? '',
      restorePointTime: session.restorePointTime,
      content: session.content ?? {
        objects: object === undefined ? [] : [object],
        momentMs: startedAtMs,
        showDeleted: false,
        showAllVersions: false,
      },
      opened: new Set(),
      usedAtMs: startedAtMs,
      plan: (session.plan ?? plan).toSorted((a, b) => a.afterMs - b.afterMs),
      result: session.result,
      idleMs: session.idleMs ?? this.settings.idleStopMs,
      stopAtMs: session.stopAtMs,
    };
    this.records.push(record);
    return this.look(record);
  }

  /** All sessions, or those of one person, in the order they were added. */
  sessions(ownerKey?: string): readonly SessionState[] {
    return this.records
      .filter((record) => ownerKey === undefined || record.ownerKey === ownerKey)
      .map((record) => this.look(record));
  }

  session(id: string): SessionState | undefined {
    const record = this.records.find((candidate) => candidate.id === id.toLowerCase());
    return record === undefined ? undefined : this.look(record);
  }

  /** Ends a session now, as its Stop call does. */
  stopSession(id: string): void {
    const session = this.session(id);
    if (session?.state === 'Working') session.record.stopAtMs = this.clock.now();
  }

  /** Ends all that work, and knows none any more. */
  forgetSessions(): void {
    for (const { id } of this.records) this.stopSession(id);
    this.forgotten += this.records.splice(0).length;
  }

  /** A session in use does not end by itself. */
  useSession(id: string): void {
    const session = this.session(id);
    if (session?.state === 'Working') session.record.usedAtMs = this.clock.now();
  }

  /** Adds a View event for what is opened, the first time. */
  openInSession(id: string, itemId: string, itemName: string, itemType: string): void {
    const session = this.session(id);
    if (session?.state !== 'Working' || session.record.opened.has(itemId)) return;
    const { record } = session;
    record.opened.add(itemId);
    const afterMs = this.clock.now() - record.startedAtMs;
    const message = `Viewed ${itemType.toLowerCase()} ${itemName}`;
    const event: PlannedEvent = {
      afterMs,
      type: 'View',
      status: 'Success',
      title: message,
      message,
      itemName,
      itemType,
    };
    const next = record.plan.findIndex((planned) => planned.afterMs > afterMs);
    record.plan.splice(next === -1 ? record.plan.length : next, 0, event);
  }

  /** Of all jobs and repositories, oldest first. */
  restorePoints(): readonly RestorePoint[] {
    return restorePointsUntil(this.clock.now(), this.startMs);
  }

  ownSession(person: Person, id: string): SessionState | undefined {
    const session = this.session(id);
    return session?.record.ownerKey === person.key ? session : undefined;
  }

  private look(record: SessionRecord): SessionState {
    return sessionAt(record, this.clock.now());
  }
}
