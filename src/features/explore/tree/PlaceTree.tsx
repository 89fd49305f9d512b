import Box from '@mui/material/Box';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { describeError } from '#/api/transport/error-messages';
import { placeKey, type BackupPath, type SegmentKind } from '#/api/explore/backup-path';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { directionOf } from '#/lib/text';
import { useFixedRows } from '#/ui/use-fixed-rows';
import { nodeText } from '../items/item-text';
import { messages } from '../messages';
import { treeMessages } from './messages';
import { PlaceIcon } from './PlaceIcon';
import type { TreeRow } from './tree-rows';
import type { Places } from './use-places';

const rowHeight = 32;

const treeSx = {
  position: 'relative',
  overflow: 'auto',
  height: '100%',
  py: 0.5,
  outlineOffset: '-2px',
  '& [role="treeitem"]': {
    mx: 0.5,
    height: rowHeight,
    display: 'flex',
    alignItems: 'center',
    gap: 0.75,
    pr: 1,
    borderRadius: 1,
    cursor: 'pointer',
    fontSize: '0.875rem',
    whiteSpace: 'nowrap',
  },
  '& [aria-selected="true"]': { bgcolor: 'action.selected', fontWeight: 600 },
  '& [role="treeitem"]:hover': { bgcolor: 'action.hover' },
  '&:focus-visible [data-active="true"]': { boxShadow: 'inset 0 0 0 2px var(--mui-palette-primary-main)' },
  '& .twist': {
    width: 20,
    height: 28,
    flex: 'none',
    display: 'grid',
    placeItems: 'center',
    color: 'text.secondary',
  },
  '& .name': { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
  '& .note': { color: 'text.secondary', fontSize: '0.75rem', fontWeight: 400 },
  '& svg': { flex: 'none' },
} as const;

/** Only their folders stand in the tree, so that without any they need not be empty. */
const holdsItems: ReadonlySet<SegmentKind> = new Set(['folder', 'onedrive', 'library', 'list', 'files']);

function noteOf({ below, node }: TreeRow): string | undefined {
  if (below === undefined || node.isLeaf) return undefined;
  if (below.kind === 'loading') return treeMessages.treeLoading;
  if (below.kind === 'failed') return messages.treeFailed;
  if (below.nodes.length > 0) return undefined;
  return holdsItems.has(node.step.kind) ? treeMessages.treeNoneBelow : treeMessages.treeEmpty;
}

interface PlaceTreeProps {
  readonly places: Places;
  readonly place: BackupPath;
  readonly onOpen: (place: BackupPath) => void;
}

/** The tree of places; only the rows in view exist. Keys as in any file manager. */
export function PlaceTree({ places, place, onOpen }: PlaceTreeProps) {
  const { rows, top, setIsOpen } = places;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const currentKey = placeKey(place);
  const [activeKey, setActiveKey] = useState(currentKey);
  const found = rows.findIndex(({ key }) => key === activeKey);
  const active = found === -1 ? 0 : found;
  const { indexes, spaceStyle, rowsStyle, scrollTo } = useFixedRows({
    scroller,
    count: rows.length,
    rowHeight,
  });
  const currentIndex = rows.findIndex(({ key }) => key === currentKey);

  useEffect(() => {
    if (currentIndex !== -1) scrollTo(currentIndex);
    // Only when another place is opened or comes into being, not while somebody scrolls.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [scrollTo, currentKey, currentIndex === -1]);

  function goTo(index: number): void {
    const row = rows[Math.min(Math.max(0, index), rows.length - 1)];
    if (row === undefined) return;
    setActiveKey(row.key);
    scrollTo(rows.indexOf(row));
  }

  function fold(row: TreeRow, isOpen: boolean): void {
    setIsOpen(row.place, isOpen);
    if (isOpen && row.below?.kind === 'failed') places.retry(row.place);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[active];
    if (row === undefined) return;
    switch (event.key) {
      case 'ArrowDown':
        goTo(active + 1);
        break;
      case 'ArrowUp':
        goTo(active - 1);
        break;
      case 'Home':
        goTo(0);
        break;
      case 'End':
        goTo(rows.length - 1);
        break;
      case 'ArrowRight':
        if (row.isOpen) goTo(active + 1);
        else if (!row.node.isLeaf) fold(row, true);
        break;
      case 'ArrowLeft':
        if (row.isOpen) fold(row, false);
        else goTo(rows.findIndex(({ key }) => key === placeKey(row.place.slice(0, -1))));
        break;
      case 'Enter':
      case ' ':
        onOpen(row.place);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  if (top.kind === 'failed') {
    return (
      <Box sx={{ p: 1 }}>
        <ErrorPanel error={describeError(top.error)} onRetry={() => places.retry([])} />
      </Box>
    );
  }
  if (top.kind === 'loading') {
    return (
      <Box role="status" sx={{ p: 2, color: 'text.secondary', fontSize: '0.875rem' }}>
        {treeMessages.treeLoading}
      </Box>
    );
  }
  if (rows.length === 0) {
    return <Box sx={{ p: 2, color: 'text.secondary', fontSize: '0.875rem' }}>{treeMessages.treeEmpty}</Box>;
  }
  return (
    <Box
      ref={setScroller}
      role="tree"
      aria-label={messages.tree}
      aria-activedescendant={`place-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      sx={treeSx}
    >
      <div role="none" style={spaceStyle}>
        <div role="none" style={rowsStyle}>
          {indexes.map((index) => {
            const row = rows[index];
            if (row === undefined) return null;
            const note = noteOf(row);
            const name = nodeText(row.node);
            return (
              // Keys are the tree's own, which has the focus.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={row.key}
                id={`place-${index}`}
                role="treeitem"
                aria-label={name}
                aria-level={row.level}
                aria-posinset={row.position}
                aria-setsize={row.siblings}
                aria-selected={row.key === currentKey}
                {...(row.node.isLeaf ? {} : { 'aria-expanded': row.isOpen })}
                data-active={index === active}
                style={{ paddingInlineStart: (row.level - 1) * 16 }}
                onClick={() => {
                  setActiveKey(row.key);
                  onOpen(row.place);
                }}
              >
                {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
                <span
                  className="twist"
                  onClick={(event) => {
                    if (row.node.isLeaf) return;
                    event.stopPropagation();
                    fold(row, !row.isOpen);
                  }}
                >
                  {row.node.isLeaf ? null : row.isOpen ? (
                    <ChevronDown size={14} />
                  ) : (
                    <ChevronRight size={14} />
                  )}
                </span>
                <PlaceIcon kind={row.node.step.kind} isArchive={row.node.isArchive} />
                <span className="name" dir={directionOf(name)} title={name}>
                  {name}
                </span>
                {note === undefined ? null : <span className="note">{note}</span>}
              </div>
            );
          })}
        </div>
      </div>
    </Box>
  );
}
