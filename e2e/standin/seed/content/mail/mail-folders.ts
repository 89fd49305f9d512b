import { uuidFrom } from '../../../model/ids';
import { noItems, type MailItems } from './mail';
import type { Timed } from '../timed';

export type FolderType = 'Journal' | 'Task' | 'StickyNote' | 'Contact' | 'Appointment' | 'None';
export type FolderCategory =
  | 'Inbox'
  | 'Outbox'
  | 'Sent'
  | 'Deleted'
  | 'Drafts'
  | 'Conflicts'
  | 'SyncIssues'
  | 'LocalFailures'
  | 'ServerFailures'
  | 'Junk'
  | 'None';

export interface MailFolder {
  readonly id: string;
  /** Undefined for a folder of the top level. */
  readonly parentId: string | undefined;
  readonly name: string;
  readonly type: FolderType;
  readonly category: FolderCategory;
  readonly description: string;
  readonly lifetime: Timed<unknown>;
  readonly items: MailItems;
}

export interface Mailbox {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isArchive: boolean;
  readonly folders: ReadonlyMap<string, MailFolder>;
}

export interface FolderPlan {
  readonly name: string;
  readonly type?: FolderType;
  readonly category?: FolderCategory;
  readonly description?: string;
  readonly createdMs?: number;
  readonly deletedAtMs?: number;
  readonly items?: MailItems;
  readonly folders?: readonly FolderPlan[];
}

/** Long, in the letters of base64 with `_ - =`, as ids of Exchange are. */
function exchangeId(text: string): string {
  const half = Buffer.from(uuidFrom(text).replaceAll('-', ''), 'hex');
  return `AAMkAG${Buffer.concat([half, half.toReversed()]).toString('base64url')}==`;
}

export function mailboxOf(
  { id, name, email, isArchive }: Omit<Mailbox, 'folders'>,
  plans: readonly FolderPlan[],
): Mailbox {
  const folders = new Map<string, MailFolder>();
  function add(plan: FolderPlan, parent: MailFolder | undefined, path: string): void {
    const folderPath = `${path}/${plan.name}`;
    const lifetime = {
      revisions: [{ fromMs: plan.createdMs ?? 0, value: undefined }],
      deletedAtMs: plan.deletedAtMs,
    };
    const folder: MailFolder = {
      id: exchangeId(`${id} ${folderPath}`),
      parentId: parent?.id,
      name: plan.name,
      type: plan.type ?? 'None',
      category: plan.category ?? 'None',
      description: plan.description ?? '',
      lifetime,
      items: plan.items ?? noItems,
    };
    folders.set(folder.id, folder);
    for (const child of plan.folders ?? []) add(child, folder, folderPath);
  }
  for (const plan of plans) add(plan, undefined, '');
  return { id, name, email, isArchive, folders };
}
