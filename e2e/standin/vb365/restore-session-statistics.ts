import { json, type HttpAnswer } from '../http';
import { eventId, type EventState, type SessionState } from '../sessions';
import type { EventStatusWire, SessionTypeWire } from './wire';
import type { SignedInCall } from './context';
import { ownSession } from './restore-sessions';

const itemTypes: Record<Exclude<SessionTypeWire, 'Vex'>, string> = {
  Veod: 'OneDriveItem',
  Vesp: 'SharePointItem',
  Vet: 'TeamsPost',
};

function count(events: readonly EventState[], ...statuses: readonly EventStatusWire[]): number {
  return events.filter(({ status }) => statuses.includes(status)).length;
}

/** Exchange counts by mailbox, the others list their items. */
function details({ record }: SessionState, restores: readonly EventState[]): readonly unknown[] {
  if (restores.length === 0) return [];
  if (record.type === 'Vex') {
    return [
      {
        itemRestoreDetailsType: 'BulkMailbox',
        id: record.id,
        name: record.scopeName,
        title: record.scopeName,
        itemType: 'ExchangeMailbox',
        status: count(restores, 'Failed') > 0 ? 'Warning' : 'Success',
        mailboxEmail: record.initiatedBy,
        mailboxIsArchive: false,
        mailboxIsPublic: false,
        createdMailboxItemsCount: count(restores, 'Success', 'Warning'),
        mergedMailboxItemsCount: 0,
        failedMailboxItemsCount: count(restores, 'Failed'),
        skippedMailboxItemsCount: count(restores, 'Skipped', 'Cancelled'),
      },
    ];
  }
  const itemType = itemTypes[record.type];
  return restores
    .filter(({ status }) => status !== 'Running')
    .map((event) => {
      const { itemName = '', message } = event.planned;
      return {
        itemRestoreDetailsType: 'Item',
        id: eventId(record, event),
        name: itemName,
        title: itemName,
        path: `/${itemName}`,
        itemType,
        status: event.status === 'Cancelled' ? 'Skipped' : event.status,
        ...(event.status === 'Failed' ? { error: message } : {}),
        warnings: event.status === 'Warning' ? [message] : [],
      };
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
