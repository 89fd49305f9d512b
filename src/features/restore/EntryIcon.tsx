import {
  Circle,
  Contact,
  File,
  Folder,
  Hash,
  LayoutList,
  Mail,
  MessageSquare,
  PanelsTopLeft,
  CalendarDays,
  SquareCheck,
  StickyNote,
  BookOpen,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { EntryKind } from '#/api/restore/entry';

const icons: Record<EntryKind, LucideIcon> = {
  mail: Mail,
  appointment: CalendarDays,
  contact: Contact,
  'contact-group': Users,
  task: SquareCheck,
  note: StickyNote,
  journal: BookOpen,
  'public-post': MessageSquare,
  document: File,
  folder: Folder,
  'list-item': LayoutList,
  post: MessageSquare,
  file: File,
  tab: PanelsTopLeft,
  other: Circle,
  'mail-folder': Folder,
  team: Users,
  channel: Hash,
  part: Hash,
};

export function EntryIcon({ kind }: { readonly kind: EntryKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden size={16} />;
}
