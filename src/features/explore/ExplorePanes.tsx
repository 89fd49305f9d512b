import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useState, type ReactNode } from 'react';
import { messages } from './messages';
import { PaneEdge } from './PaneEdge';
import { paneSx } from './pane-styles';
import { usePaneWidths } from './use-pane-widths';

interface ExplorePanesProps {
  readonly tree: ReactNode;
  readonly children: ReactNode;
}

/** The tree beside everything else; on a phone it folds away above it. */
export function ExplorePanes({ tree, children }: ExplorePanesProps) {
  const { widths, setWidth, narrowest, widest } = usePaneWidths();
  const isPhone = useMediaQuery('(max-width: 699px)');
  const [showsTree, setShowsTree] = useState(false);
  const treePane = (
    <Box
      component="section"
      aria-label={messages.tree}
      sx={{ ...paneSx, overflow: 'hidden', height: '100%' }}
    >
      {tree}
    </Box>
  );
  const content = <Box sx={{ ...paneSx, flex: 1 }}>{children}</Box>;

  if (isPhone) {
    return (
      <Box sx={{ ...paneSx, flex: 1 }}>
        <Button
          aria-expanded={showsTree}
          onClick={() => setShowsTree(!showsTree)}
          sx={{ alignSelf: 'start', mx: 1 }}
        >
          {messages.showPlaces}
        </Button>
        {showsTree ? (
          <Box sx={{ height: '40%', flex: 'none', borderBottom: 1, borderColor: 'divider' }}>{treePane}</Box>
        ) : null}
        {content}
      </Box>
    );
  }
  return (
    <Box
      sx={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateRows: 'minmax(0, 1fr)' }}
      style={{ gridTemplateColumns: `${widths.tree}px 7px minmax(0, 1fr)` }}
    >
      {treePane}
      <PaneEdge
        label={messages.paneTree}
        width={widths.tree}
        narrowest={narrowest}
        widest={widest}
        side={1}
        onResize={(width) => setWidth('tree', width)}
      />
      {content}
    </Box>
  );
}
