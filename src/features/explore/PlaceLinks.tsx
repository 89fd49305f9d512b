import Box from '@mui/material/Box';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { Link } from 'wouter';
import type { ExplorePlace } from '#/api/explore/place';
import type { PlaceNode } from '#/api/explore/source';
import { nodeText } from './item-text';
import { messages } from './messages';
import { PlaceIcon } from './PlaceIcon';

const rowHeight = 44;

interface PlaceLinksProps {
  readonly nodes: readonly PlaceNode[];
  readonly place: ExplorePlace;
  readonly hrefOf: (place: ExplorePlace) => string;
}

/** The places below one that holds no items itself. */
export function PlaceLinks({ nodes, place, hrefOf }: PlaceLinksProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  return (
    <Box ref={scroller} sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
      <Box
        component="ul"
        aria-label={messages.places}
        sx={{ m: 0, p: 0, listStyle: 'none', position: 'relative' }}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const node = nodes[index];
          return node === undefined ? null : (
            <Box
              component="li"
              key={index}
              sx={{
                position: 'absolute',
                insetInline: 0,
                height: rowHeight,
                borderBottom: 1,
                borderColor: 'divider',
              }}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Box
                component={Link}
                href={hrefOf([...place, node.step])}
                sx={{
                  display: 'flex',
                  alignItems: 'center',
                  gap: 1,
                  px: 2,
                  height: '100%',
                  textDecoration: 'none',
                  '&:hover': { bgcolor: 'action.hover' },
                }}
              >
                <PlaceIcon kind={node.step.kind} isArchive={node.isArchive} />
                <Box
                  component="span"
                  dir="auto"
                  sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
                >
                  {nodeText(node)}
                </Box>
              </Box>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
