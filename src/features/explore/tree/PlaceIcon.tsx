import {
  Archive,
  Cloud,
  Folder,
  Globe,
  Hash,
  LayoutList,
  Library,
  Mailbox,
  MessagesSquare,
  PanelsTopLeft,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { SegmentKind } from '#/api/explore/backup-path';

const icons: Record<SegmentKind, LucideIcon> = {
  mailbox: Mailbox,
  folder: Folder,
  onedrive: Cloud,
  site: Globe,
  library: Library,
  list: LayoutList,
  team: Users,
  channel: Hash,
  posts: MessagesSquare,
  files: Folder,
  tabs: PanelsTopLeft,
};

export function PlaceIcon({
  kind,
  isArchive = false,
}: {
  readonly kind: SegmentKind;
  readonly isArchive?: boolean;
}) {
  const Icon = isArchive ? Archive : icons[kind];
  return <Icon aria-hidden size={16} />;
}
