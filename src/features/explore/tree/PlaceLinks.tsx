import Box from '@mui/material/Box';
import { useState } from 'react';
import { Link } from 'wouter';
import type { BackupPath } from '#/api/explore/backup-path';
import type { PlaceNode } from '#/api/explore/source';
import { useFixedRows } from '#/ui/use-fixed-rows';
import { nodeText } from '../items/item-text';
import { treeMessages } from './messages';
import { PlaceIcon } from './PlaceIcon';

const rowHeight = 44;

interface PlaceLinksProps {
  readonly nodes: readonly PlaceNode[];
  readonly place: BackupPath;
  readonly hrefOf: (place: BackupPath) => string;
}

/** The places below one that holds no items itself. */
export function PlaceLinks({ nodes, place, hrefOf }: PlaceLinksProps) {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const rows = useFixedRows({ scroller, count: nodes.length, rowHeight });
  return (
    <Box ref={setScroller} sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
      <div style={rows.spaceStyle}>
        <Box
          component="ul"
          aria-label={treeMessages.places}
          sx={{ m: 0, p: 0, listStyle: 'none' }}
          style={rows.rowsStyle}
        >
          {rows.indexes.map((index) => {
            const node = nodes[index];
            return node === undefined ? null : (
              <Box
                component="li"
                key={index}
                sx={{ height: rowHeight, borderBottom: 1, borderColor: 'divider' }}
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
      </div>
    </Box>
  );
}
