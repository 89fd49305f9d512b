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

const icons = {
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
} satisfies Record<string, LucideIcon>;

/** Of a thing in a backup, or a place that can be restored as a whole. */
export function ItemIcon({ kind }: { readonly kind: keyof typeof icons }) {
  const Icon = icons[kind];
  return <Icon aria-hidden size={16} />;
}
