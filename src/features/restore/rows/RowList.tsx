import Box from '@mui/material/Box';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import { useIsPrinted } from '#/ui/use-is-printed';

/** Up to here all rows stand on the page; more get a box of their own, in which only those in view exist. */
const mostPlain = 25;
const usualHeight = 53;

interface RowListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}

const rowSx = {
  display: 'flex',
  gap: 1.25,
  alignItems: 'flex-start',
  px: 1.5,
  py: 0.75,
  minHeight: 44,
  boxSizing: 'border-box',
  borderTop: 1,
  borderColor: 'divider',
  fontSize: '0.875rem',
} as const;

/** Rows of a group, however many. */
export function RowList<Item>(props: RowListProps<Item>) {
  const isPrinted = useIsPrinted();
  return props.items.length <= mostPlain || isPrinted ? <PlainRows {...props} /> : <VirtualRows {...props} />;
}

function PlainRows<Item>({ label, items, keyOf, children }: RowListProps<Item>) {
  return (
    <Box component="ul" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {items.map((item) => (
        <Box component="li" key={keyOf(item)} sx={rowSx}>
          {children(item)}
        </Box>
      ))}
    </Box>
  );
}

function VirtualRows<Item>({ label, items, keyOf, children }: RowListProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- concerns the React Compiler, which is not used here
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    overscan: 4,
  });
  return (
    // It scrolls, so it has to be reached by keys, as axe says.
    <Box
      ref={scroller}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label={label}
      sx={{ maxHeight: 420, overflowY: 'auto', overscrollBehavior: 'contain', outlineOffset: '-2px' }}
    >
      <Box
        role="list"
        aria-label={label}
        sx={{ position: 'relative' }}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <Box
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              sx={{ ...rowSx, position: 'absolute', insetInline: 0, top: 0 }}
              style={{ transform: `translateY(${start}px)` }}
            >
              {children(item)}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
