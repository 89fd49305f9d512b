import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import { messages } from './messages';
import { PaneEdge } from './PaneEdge';
import { paneSx } from './pane-styles';
import { usePaneWidths } from './use-pane-widths';

/** However high the search by fields is, the count and the selection stay in view. */
const listFlex = '1 0 140px';

interface ContentPanesProps {
  readonly list: ReactNode;
  readonly details: ReactNode;
  /** Where there is room for one of the two only. */
  readonly showsDetails: boolean;
  readonly onCloseDetails: () => void;
}

/** The list with its details beside it where there is room, else the one or the other. */
export function ContentPanes({ list, details, showsDetails, onCloseDetails }: ContentPanesProps) {
  const { widths, setWidth, narrowest, widest } = usePaneWidths();
  const isWide = useMediaQuery('(min-width: 1200px)');
  const listPane = <Box sx={{ ...paneSx, flex: listFlex }}>{list}</Box>;
  const detailsPane = (
    // It scrolls, so it has to be reached by keys, as axe says.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <Box
      component="section"
      aria-label={messages.details}
      data-fills={isWide ? undefined : 'screen'}
      tabIndex={0}
      sx={{
        ...paneSx,
        flex: 1,
        overflow: 'auto',
        outlineOffset: '-2px',
      }}
    >
      {isWide ? null : (
        <Button onClick={onCloseDetails} sx={{ alignSelf: 'start', m: 1, mb: 0 }}>
          {messages.back}
        </Button>
      )}
      {details}
    </Box>
  );
  if (!isWide) return showsDetails ? detailsPane : listPane;
  return (
    <Box
      sx={{ flex: listFlex, minHeight: 0, display: 'grid', gridTemplateRows: 'minmax(0, 1fr)' }}
      style={{ gridTemplateColumns: `minmax(0, 1fr) 7px ${widths.details}px` }}
    >
      {listPane}
      <PaneEdge
        label={messages.paneDetails}
        width={widths.details}
        narrowest={narrowest}
        widest={widest}
        side={-1}
        onResize={(width) => setWidth('details', width)}
      />
      {detailsPane}
    </Box>
  );
}
