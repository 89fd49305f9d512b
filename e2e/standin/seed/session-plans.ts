import type { PlannedEvent } from '../model/sessions';
import type { EventStatusWire, SessionTypeWire } from '../model/wire';
import { numberFrom } from '../model/ids';

const minuteMs = 60_000;

export const started: PlannedEvent = {
  afterMs: 0,
  type: 'None',
  status: 'Success',
  title: 'Restore session started',
  message: 'Restore session started',
};

export const nothingBackedUp: PlannedEvent = {
  afterMs: 0,
  type: 'None',
  status: 'Warning',
  title: 'No backup data',
  message: 'No backup data was found for the specified date and time. The session is empty.',
};

function view(afterMs: number, itemName: string, itemType: string): PlannedEvent {
  const message = `Viewed ${itemType.toLowerCase()} ${itemName}`;
  return { afterMs, type: 'View', status: 'Success', title: message, message, itemName, itemType };
}

/** What the server itself opens when a session starts. */
function views(type: SessionTypeWire, name: string): readonly PlannedEvent[] {
  switch (type) {
    case 'Vex':
      return [
        view(8000, name, 'Mailbox'),
        view(31_000, 'Inbox', 'Folder'),
        view(75_000, 'Deleted Items', 'Folder'),
      ];
    case 'Veod':
      return [view(8000, `${name}'s OneDrive`, 'OneDrive'), view(44_000, 'Documents', 'Folder')];
    case 'Vesp':
      return [view(8000, name, 'Site'), view(39_000, 'Shared Documents', 'Library')];
    case 'Vet':
      return [view(8000, name, 'Team'), view(52_000, 'General', 'Channel')];
    default:
      return type satisfies never;
  }
}

export function explorePlan(type: SessionTypeWire, name: string): readonly PlannedEvent[] {
  return [started, ...views(type, name)];
}

const items: Record<SessionTypeWire, { readonly itemType: string; readonly names: readonly string[] }> = {
  Vex: {
    itemType: 'Message',
    names: [
      'Re: Quarterly figures',
      'Angebot 2026-114',
      'Invitation: Aurora kick-off',
      'FW: <b>urgent</b> contract',
      'تقرير المبيعات',
    ],
  },
  Veod: {
    itemType: 'Document',
    names: ['Budget.xlsx', 'Präsentation.pptx', 'Notes from Oslo.docx', '議事録.docx'],
  },
  Vesp: { itemType: 'Document', names: ['Price list.xlsx', 'Contract final (2).docx', 'Logo.svg'] },
  Vet: { itemType: 'Post', names: ['Welcome everyone', 'Minutes of Monday', 'Who has the key?'] },
};

type FinalStatus = Exclude<EventStatusWire, 'Running'>;

/** Of forty: 34 succeed, two each are skipped and restored with a warning, one fails, one is cancelled. */
function statusOf(index: number): FinalStatus {
  switch (index % 40) {
    case 7:
    case 27:
      return 'Skipped';
    case 13:
    case 33:
      return 'Warning';
    case 19:
      return 'Failed';
    case 39:
      return 'Cancelled';
    default:
      return 'Success';
  }
}

function messageOf(status: FinalStatus, name: string): string {
  switch (status) {
    case 'Success':
      return `${name} was restored`;
    case 'Warning':
      return `${name} was restored without its permissions`;
    case 'Failed':
      return `${name} could not be restored: the mailbox quota is exceeded`;
    case 'Cancelled':
      return `Restore of ${name} was cancelled`;
    case 'Skipped':
      return `${name} was skipped: it has not changed`;
    default:
      return status satisfies never;
  }
}

export interface RestorePlan {
  readonly type: SessionTypeWire;
  readonly count: number;
  readonly overMs?: number;
  /** All of them end like this; else a mixture. */
  readonly status?: FinalStatus;
}

/** A restore of many items, evenly over the time given; each tenth runs for a while before it ends. */
export function restorePlan({
  type,
  count,
  overMs = 30 * minuteMs,
  status,
}: RestorePlan): readonly PlannedEvent[] {
  const { itemType, names } = items[type];
  const restores = Array.from({ length: count }, (_, index): PlannedEvent => {
    const itemName = `${names[index % names.length] ?? ''} ${index + 1}`;
    const itemStatus = status ?? statusOf(index);
    return {
      afterMs: Math.floor(((index + 1) * overMs) / count),
      durationMs: index % 10 === 4 ? 20_000 : 0,
      type: 'Restore',
      status: itemStatus,
      title: `Restore of ${itemName}`,
      message: messageOf(itemStatus, itemName),
      itemName,
      itemType,
      itemSizeBytes: 2000 + numberFrom(`size ${index}`, 5_000_000),
      source: 'Backup',
      target: 'Original location',
    };
  });
  return [started, ...restores];
}
