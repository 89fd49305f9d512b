import type { ApiVersion } from '../transport/http';
import type { ExploreItem, ServerRecord } from './item';
import type { Listing } from './listing';
import type { BackupPath, PathSegment } from './backup-path';

/** A place below another one, as the tree shows it. */
export interface PlaceNode {
  readonly step: PathSegment;
  /** Empty for the parts of a channel, which have words of their own on the screen. */
  readonly label: string;
  readonly isArchive: boolean;
  /** Nothing lies below it in the tree. */
  readonly isLeaf: boolean;
  readonly record: ServerRecord;
}

/** Further records of an item that the server tells on request. */
export interface RelatedRecord {
  readonly kind: 'versions' | 'attachments' | 'replies';
  readonly listing: Listing<ExploreItem>;
}

export type TeamsSearchType = 'Posts' | 'Files' | 'Tabs';

/** What a workload's part of the API offers; version differences are known here and nowhere else. */
export interface ExploreSource {
  /** Kinds of first steps: an address that starts otherwise belongs to another workload. */
  readonly roots: readonly PathSegment['kind'][];
  /** Collections of the places below a place. */
  readonly children: (place: BackupPath, version: ApiVersion) => readonly Listing<PlaceNode>[];
  /** The items of a place; undefined where a place only holds other places. */
  readonly items: (place: BackupPath, version: ApiVersion) => Listing<ExploreItem> | undefined;
  /** Undefined where the API can't search. */
  readonly search: (
    place: BackupPath,
    text: string,
    type: TeamsSearchType,
    version: ApiVersion,
  ) => Listing<ExploreItem> | undefined;
  /** Collection path and schema of a single item, for an address that names one that is not loaded. */
  readonly one: (place: BackupPath, id: string) => Listing<ExploreItem> | undefined;
  readonly relatedRecords: (
    place: BackupPath,
    item: ExploreItem,
    version: ApiVersion,
  ) => readonly RelatedRecord[];
}
