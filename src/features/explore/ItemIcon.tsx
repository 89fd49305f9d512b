import {
  BookOpen,
  CalendarDays,
  Circle,
  Contact,
  File,
  Folder,
  LayoutList,
  Mail,
  MessageSquare,
  PanelsTopLeft,
  SquareCheck,
  StickyNote,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { ItemKind } from '#/api/explore/item';

const icons: Record<ItemKind, LucideIcon> = {
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
};

export function ItemIcon({ kind }: { readonly kind: ItemKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden size={16} />;
}
