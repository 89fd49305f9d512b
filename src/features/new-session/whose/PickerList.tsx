import Box from '@mui/material/Box';
import { memo, useEffect, useState } from 'react';
import type { ObjectToManage } from '#/api/access/effective-scope';
import { fitsWorkload, type Workload } from '#/api/access/workloads';
import { useFixedRows } from '#/ui/use-fixed-rows';
import { whoseMessages } from './messages';
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
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const rows = useFixedRows({ scroller, count: objects.length, rowHeight: pickerRowHeight });
  const { scrollTo } = rows;

  useEffect(() => {
    if (active < objects.length) scrollTo(active);
  }, [scrollTo, active, objects]);

  return (
    <Box
      ref={setScroller}
      id={props.id}
      role="listbox"
      aria-multiselectable
      aria-label={whoseMessages.results}
      sx={{ height: pickerListHeight, overflowY: 'auto', overflowX: 'hidden', ...rowStyles }}
    >
      <div role="presentation" style={rows.spaceStyle}>
        <div role="presentation" style={rows.rowsStyle}>
          {rows.indexes.map((index) => {
            const object = objects[index];
            return object === undefined ? null : (
              <PickerRow
                key={object.id}
                id={`${props.id}-${index}`}
                object={object}
                searched={props.searched}
                position={index}
                count={objects.length}
                isActive={index === active}
                isSelected={props.selectedIds.has(object.id)}
                unfit={fitsWorkload(object.kind, what) ? undefined : whoseMessages.unfitShort(what)}
                onPick={props.onPick}
              />
            );
          })}
        </div>
      </div>
    </Box>
  );
});
