import { revisionsIn, type Timed, type View } from '../timed';

export interface MailAttachment {
  readonly name: string;
  readonly sizeBytes: number;
}

interface Message {
  readonly kind: 'Message';
  readonly subject: string;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly sentMs: number;
  readonly receivedMs: number;
  readonly importance: 'Low' | 'Normal' | 'High';
  readonly reminder: boolean;
  readonly attachments: readonly MailAttachment[];
  /** Never told by the API, but searched. */
  readonly body: string;
  readonly sizeBytes: number;
  readonly isRead: boolean;
  readonly category: string;
}

interface Appointment {
  readonly kind: 'Appointment';
  readonly subject: string;
  readonly organizer: string;
  readonly attendees: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly location: string;
  readonly recurrence: string;
}

interface Contact {
  readonly kind: 'Contact';
  readonly fullName: string;
  readonly company: string;
  readonly jobTitle: string;
  readonly email: string;
  readonly businessPhone: string;
  readonly mobile: string;
  readonly address: string;
}

interface Task {
  readonly kind: 'Task';
  readonly subject: string;
  readonly status: 'NotStarted' | 'InProgress' | 'Completed' | 'WaitingOnSomeoneElse' | 'Deferred';
  readonly percentComplete: number;
  readonly startMs: number;
  readonly dueMs: number;
  readonly owner: string;
}

interface Journal {
  readonly kind: 'Journal';
  readonly subject: string;
  readonly entryType: string;
  readonly startMs: number;
  readonly minutes: number;
  readonly company: string;
}

interface Post {
  readonly kind: 'Post';
  readonly subject: string;
  readonly from: string;
  readonly postedMs: number;
}

export type MailItem =
  | Message
  | Appointment
  | Contact
  | { readonly kind: 'ContactGroup'; readonly name: string }
  | Task
  | { readonly kind: 'Note'; readonly subject: string; readonly dateMs: number }
  | Journal
  | Post;

/** An item as a session finds it; the token tells it from the others of its folder. */
export interface FoundItem {
  readonly token: string;
  readonly item: MailItem;
}

export interface ItemRows {
  readonly length: number;
  slice(start: number, end: number): readonly FoundItem[];
}

export interface MailItems {
  rows(view: View): ItemRows;
  find(token: string, view: View): MailItem | undefined;
}

/** Items that are known one by one. An item that changed is listed once more for each earlier state, if asked. */
export function listedItems(items: readonly Timed<MailItem>[]): MailItems {
  function found(timed: Timed<MailItem>, index: number, view: View): readonly FoundItem[] {
    const all = revisionsIn(timed, view).map(({ value }, revision) => ({
      token: revision === 0 ? String(index) : `${index}r${revision}`,
      item: value,
    }));
    return view.showAllVersions ? all : all.slice(-1);
  }
  return {
    rows: (view) => items.flatMap((timed, index) => found(timed, index, view)),
    find(token, view) {
      const index = Number(token.split('r')[0]);
      const timed = items[index];
      return timed && found(timed, index, view).find((candidate) => candidate.token === token)?.item;
    },
  };
}

/** Many items, each made when it is asked for: item `index` is always the same one. */
export function numberedItems(
  countAt: (momentMs: number) => number,
  item: (index: number) => MailItem,
): MailItems {
  return {
    rows({ momentMs }) {
      const length = countAt(momentMs);
      return {
        length,
        slice(start, end) {
          const count = Math.max(0, Math.min(end, length) - start);
          return Array.from({ length: count }, (_, step) => ({
            token: String(start + step),
            item: item(start + step),
          }));
        },
      };
    },
    find(token, { momentMs }) {
      const index = Number(token);
      return /^\d+$/.test(token) && index < countAt(momentMs) ? item(index) : undefined;
    },
  };
}

export const noItems = listedItems([]);
