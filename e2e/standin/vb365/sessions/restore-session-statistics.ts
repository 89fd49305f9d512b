import { json } from '../../http/answers';
import type { HttpAnswer } from '../../http/message';
import {
  eventId,
  type EventState,
  type ItemParent,
  type SessionRecord,
  type SessionState,
} from '../../model/sessions';
import type { EventStatusWire } from '../../model/wire';
import type { SignedInCall } from '../access/context';
import { ownSession } from './restore-sessions';

const teamsTypes: Readonly<Record<string, string>> = {
  Channel: 'TeamsChannel',
  File: 'TeamsFile',
  Folder: 'TeamsFile',
  Tab: 'TeamsTab',
  Team: 'TeamsTeam',
  Members: 'TeamsTeam',
  Settings: 'TeamsTeam',
};

function itemTypeOf({ type }: SessionRecord, itemType: string): string {
  switch (type) {
    case 'Vex':
      return 'ExchangeMailbox';
    case 'Veod':
      return 'OneDriveItem';
    case 'Vesp':
      return 'SharePointItem';
    case 'Vet':
      return teamsTypes[itemType] ?? 'TeamsPost';
    default:
      return type satisfies never;
  }
}

function withStatus(
  events: readonly EventState[],
  ...statuses: readonly EventStatusWire[]
): readonly EventState[] {
  return events.filter(({ status }) => statuses.includes(status));
}

function count(events: readonly EventState[], ...statuses: readonly EventStatusWire[]): number {
  return withStatus(events, ...statuses).length;
}

function itemDetails(record: SessionRecord, event: EventState) {
  const { itemId = eventId(record, event), itemName = '', itemType = '', message } = event.planned;
  return {
    itemRestoreDetailsType: 'Item',
    id: itemId,
    name: itemName,
    title: itemName,
    path: `/${itemName}`,
    itemType: itemTypeOf(record, itemType),
    status: event.status === 'Cancelled' ? 'Skipped' : event.status,
    ...(event.status === 'Failed' ? { error: message } : {}),
    warnings: event.status === 'Warning' ? [message] : [],
  };
}

function statusOfAll(events: readonly EventState[]): string {
  if (events.length > 0 && count(events, 'Failed') === events.length) return 'Failed';
  if (count(events, 'Failed', 'Warning') > 0) return 'Warning';
  return count(events, 'Success') === 0 ? 'Skipped' : 'Success';
}

/** Of a mailbox numbers are told, and no items. */
function mailboxDetails(
  { id, scopeName, initiatedBy }: SessionRecord,
  events: readonly EventState[],
  mailbox: ItemParent | undefined,
) {
  const written = withStatus(events, 'Success', 'Warning');
  const merged = written.filter(({ planned }) => planned.isMerged === true).length;
  const name = mailbox?.name ?? scopeName;
  return {
    itemRestoreDetailsType: 'BulkMailbox',
    id: mailbox?.id ?? id,
    name,
    title: name,
    itemType: 'ExchangeMailbox',
    status: statusOfAll(events),
    mailboxEmail: mailbox?.email ?? initiatedBy,
    mailboxIsArchive: mailbox?.isArchive ?? false,
    mailboxIsPublic: false,
    createdMailboxItemsCount: written.length - merged,
    mergedMailboxItemsCount: merged,
    failedMailboxItemsCount: count(events, 'Failed'),
    skippedMailboxItemsCount: count(events, 'Skipped', 'Cancelled'),
  };
}

function holderDetails(record: SessionRecord, events: readonly EventState[], parent: ItemParent) {
  return {
    itemRestoreDetailsType: 'Item',
    id: parent.id,
    name: parent.name,
    title: parent.name,
    path: `/${parent.name}`,
    itemType: itemTypeOf(record, parent.itemType),
    status: statusOfAll(events),
    warnings: [],
    childItems: events.map((event) => itemDetails(record, event)),
  };
}

/** Exchange counts by mailbox, the others list their items, below the folder, channel or team they came with. */
function details({ record }: SessionState, restores: readonly EventState[]): readonly unknown[] {
  const ended = restores.filter(({ status }) => status !== 'Running');
  const parents = new Map(ended.map(({ planned: { parent } }) => [parent?.id, parent]));
  return [...parents].flatMap(([id, parent]): readonly unknown[] => {
    const events = ended.filter(({ planned }) => planned.parent?.id === id);
    if (record.type === 'Vex') return [mailboxDetails(record, events, parent)];
    return parent === undefined
      ? events.map((event) => itemDetails(record, event))
      : [holderDetails(record, events, parent)];
  });
}

/** v8 only. The total grows with what has been started, as the server knows no plan. */
export function sessionStatistics(call: SignedInCall): HttpAnswer {
  const session = ownSession(call);
  const restores = session.events.filter(({ planned }) => planned.type === 'Restore');
  return json(200, {
    totalItemsCount: restores.length,
    restoredItemsCount: count(restores, 'Success', 'Warning'),
    failedItemsCount: count(restores, 'Failed'),
    skippedItemsCount: count(restores, 'Skipped', 'Cancelled'),
    warnings: [],
    errors: [],
    items: details(session, restores),
  });
}
