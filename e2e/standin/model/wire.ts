/** Shapes on the wire, written from the vendor's OpenAPI files (v6, v7, v8); optional where a version lacks it. */

export type LinksWire = Readonly<Record<string, { readonly href: string }>>;

export const sessionTypes = ['Vex', 'Veod', 'Vesp', 'Vet'] as const;
export type SessionTypeWire = (typeof sessionTypes)[number];
export type SessionStateWire = 'Working' | 'Stopped';
export type SessionResultWire = 'Success' | 'Warning' | 'Failed';
export type EventTypeWire = 'None' | 'Save' | 'Export' | 'Send' | 'Restore' | 'View';
export type EventStatusWire = 'Running' | 'Success' | 'Warning' | 'Failed' | 'Cancelled' | 'Skipped';

export interface UserItemWire {
  readonly type: 'User';
  readonly id: string;
  readonly user: {
    readonly id: string;
    readonly displayName: string;
    readonly name: string;
    readonly type: 'User' | 'SharedMailbox';
  };
  readonly _links: LinksWire;
}

export interface SiteItemWire {
  readonly type: 'Site';
  readonly id: string;
  readonly site: {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly parentUrl?: string;
    readonly isCloud: boolean;
    readonly isPersonal: boolean;
  };
  readonly _links: LinksWire;
}

export interface TeamItemWire {
  readonly type: 'Team';
  readonly id: string;
  readonly team: {
    readonly id: string;
    readonly displayName: string;
    readonly description: string;
    readonly mail: string;
  };
  readonly _links: LinksWire;
}

export type ScopeItemWire = UserItemWire | SiteItemWire | TeamItemWire;

export interface EffectiveScopeWire {
  readonly users: readonly UserItemWire[];
  readonly sites: readonly SiteItemWire[];
  readonly teams?: readonly TeamItemWire[];
}

export interface RestorePointWire {
  readonly id: string;
  readonly backupTime: string;
  readonly repositoryId: string;
  readonly jobId: string;
  readonly organizationId: string;
  readonly retrievalId?: string;
  readonly isExchange: boolean;
  readonly isSharePoint: boolean;
  readonly isOneDrive: boolean;
  readonly isTeams: boolean;
  readonly isLongTermCopy: boolean;
  readonly isRetrieved: boolean;
  readonly isDeleted: boolean;
  readonly isCopy: boolean;
  readonly eTag?: number;
  readonly objectsEtag?: number;
  readonly immutabilityExpiresOn?: string | null;
}

export interface RestoreSessionWire {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
  readonly type: SessionTypeWire;
  readonly creationTime: string;
  readonly endTime: string;
  readonly state: SessionStateWire;
  readonly result: SessionResultWire;
  readonly initiatedBy: string;
  readonly details: string;
  readonly scopeName: string;
  readonly clientHost: string;
  readonly reason: string;
  readonly eTag?: number;
  readonly _links: LinksWire;
}

export interface RestoreSessionEventWire {
  readonly id: string;
  readonly type: EventTypeWire;
  readonly status: EventStatusWire;
  readonly startTime: string;
  readonly endTime: string | null;
  readonly duration: string;
  readonly title: string;
  readonly message: string;
  readonly order: number;
  readonly itemName?: string;
  readonly itemType?: string;
  readonly itemSizeBytes?: number;
  readonly source?: string;
  readonly target?: string;
  readonly organizationId?: string | null;
  readonly backedUpOrganizationId?: string | null;
  readonly userId?: string | null;
  readonly groupId?: string | null;
  readonly siteId?: string | null;
  readonly teamId?: string | null;
  readonly _links: LinksWire;
}

export interface PageWire<T> {
  readonly offset: number;
  readonly limit: number;
  readonly results: readonly T[];
  readonly _links: LinksWire;
  /** v6 and v7 only. */
  readonly totalCount?: number;
}
