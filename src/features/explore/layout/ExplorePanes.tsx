import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState, type ReactNode } from 'react';
import { messages } from '../messages';
import { layoutMessages } from './messages';
import { PaneEdge } from './PaneEdge';
import { paneSx } from './pane-styles';
import { usePaneWidths } from './use-pane-widths';

const wideSx = {
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateRows: 'minmax(0, 1fr)',
} as const;

const phoneSx = {
  flex: 1,
  '&:has([data-fills]) > button, & :has(> [data-fills]) > :not([data-fills])': { display: 'none' },
} as const;

interface ExplorePanesProps {
  /** Names the open place: on a phone, opening one leads from the tree to what is in it. */
  readonly openKey: string;
  readonly tree: ReactNode;
  readonly children: ReactNode;
}

/** The tree beside everything else; a phone shows one at a time, and of a list with its details the details only. */
export function ExplorePanes({ openKey, tree, children }: ExplorePanesProps) {
  const { widths, setWidth, narrowest, widest } = usePaneWidths();
  const isPhone = useMediaQuery('(max-width: 699px)');
  const [treeShownAt, setTreeShownAt] = useState<string>();
  const showsTree = treeShownAt === openKey;
  const showsContent = !isPhone || !showsTree;

  // One tree of elements for both widths: what a pane holds, such as a finished comparison, outlives a turn of the device.
  return (
    <Box
      sx={isPhone ? { ...paneSx, ...phoneSx } : wideSx}
      style={isPhone ? undefined : { gridTemplateColumns: `${widths.tree}px 7px minmax(0, 1fr)` }}
    >
      {isPhone ? (
        <Button
          aria-expanded={showsTree}
          onClick={() => setTreeShownAt(showsTree ? undefined : openKey)}
          sx={{ alignSelf: 'start', mx: 1 }}
        >
          {layoutMessages.showPlaces}
        </Button>
      ) : null}
      {!isPhone || showsTree ? (
        <Box
          component="section"
          aria-label={messages.tree}
          sx={{ ...paneSx, overflow: 'hidden', height: '100%', flex: 1 }}
        >
          {tree}
        </Box>
      ) : null}
      {isPhone ? null : (
        <PaneEdge
          label={layoutMessages.paneTree}
          width={widths.tree}
          narrowest={narrowest}
          widest={widest}
          side={1}
          onResize={(width) => setWidth('tree', width)}
        />
      )}
      <Box sx={showsContent ? { ...paneSx, flex: 1 } : { display: 'none' }}>{children}</Box>
    </Box>
  );
}
