import { useVirtualizer } from '@tanstack/react-virtual';
import Box from '@mui/material/Box';
import { memo, useEffect, useRef } from 'react';
import type { ObjectToManage } from '#/api/effective-scope';
import { fitsWorkload, type Workload } from '#/api/workloads';
import { messages } from './messages';
import { PickerRow, pickerRowHeight } from './PickerRow';

/** Height of the place where the rows stand, whatever stands in it. */
export const pickerListHeight = pickerRowHeight * 6;

interface PickerListProps {
  readonly id: string;
  readonly objects: readonly ObjectToManage[];
  readonly searched: string;
  readonly active: number;
  readonly what: Workload;
  readonly selectedIds: ReadonlySet<string>;
  readonly onPick: (object: ObjectToManage, position: number) => void;
}

const rowStyles = {
  '& .row': {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    height: pickerRowHeight,
    display: 'flex',
    alignItems: 'center',
    gap: 1,
    px: 1,
    cursor: 'pointer',
    outline: 'none',
  },
  '& .row[data-active="true"]': {
    boxShadow: 'inset 3px 0 0 var(--mui-palette-primary-main)',
    bgcolor: 'action.hover',
  },
  '& .row[aria-selected="true"]': { bgcolor: 'action.selected' },
  '& .row[aria-disabled="true"]': { cursor: 'default' },
  '& .row[aria-disabled="true"] .name': { color: 'text.secondary' },
  '& .tick': {
    width: 18,
    height: 18,
    flex: 'none',
    display: 'grid',
    placeItems: 'center',
    border: 1,
    borderColor: 'text.secondary',
    borderRadius: '4px',
  },
  '& .row[aria-selected="true"] .tick': {
    bgcolor: 'primary.main',
    borderColor: 'primary.main',
    color: 'primary.contrastText',
  },
  '& .row[aria-disabled="true"] .tick': { borderColor: 'divider' },
  '& .initials': {
    width: 32,
    height: 32,
    flex: 'none',
    display: { xs: 'none', sm: 'grid' },
    placeItems: 'center',
    borderRadius: '50%',
    bgcolor: 'action.selected',
    fontSize: '0.75rem',
    fontWeight: 600,
  },
  '& .names': { minWidth: 0, flex: 1, display: 'block' },
  '& .name, & .address': {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& .name': { fontSize: '0.9375rem', lineHeight: '20px' },
  '& .address': { fontSize: '0.8125rem', lineHeight: '18px', color: 'text.secondary' },
  '& .kind': {
    flex: 'none',
    maxWidth: '40%',
    textAlign: 'end',
    fontSize: '0.8125rem',
    color: 'text.secondary',
  },
  '& .unfit': { display: 'block', color: 'warning.main' },
  '& mark': { bgcolor: 'transparent', color: 'primary.main', fontWeight: 700 },
} as const;

/** The rows in view, out of up to 100,000. */
export const PickerList = memo(function PickerList(props: PickerListProps) {
  const { objects, active, what } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: objects.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => pickerRowHeight,
    overscan: 3,
    initialRect: { width: 600, height: pickerListHeight },
  });

  useEffect(() => {
    if (active < objects.length) virtualizer.scrollToIndex(active);
  }, [virtualizer, active, objects]);

  return (
    <Box
      ref={scroller}
      id={props.id}
      role="listbox"
      aria-multiselectable
      aria-label={messages.results}
      sx={{ height: pickerListHeight, overflowY: 'auto', overflowX: 'hidden', ...rowStyles }}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const object = objects[index];
          return object === undefined ? null : (
            <PickerRow
              key={object.id}
              id={`${props.id}-${index}`}
              object={object}
              searched={props.searched}
              top={start}
              position={index}
              count={objects.length}
              isActive={index === active}
              isSelected={props.selectedIds.has(object.id)}
              unfit={fitsWorkload(object.kind, what) ? undefined : messages.unfitShort(what)}
              onPick={props.onPick}
            />
          );
        })}
      </div>
    </Box>
  );
});
