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
import type { StepKind } from '#/api/explore/place';

const icons: Record<StepKind, LucideIcon> = {
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
  readonly kind: StepKind;
  readonly isArchive?: boolean;
}) {
  const Icon = isArchive ? Archive : icons[kind];
  return <Icon aria-hidden size={16} />;
}
