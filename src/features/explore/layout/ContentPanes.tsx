import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { focusOn } from './focus-ids';
import { messages } from '../messages';
import { layoutMessages } from './messages';
import { PaneEdge } from './PaneEdge';
import { paneSx } from './pane-styles';
import { usePaneWidths } from './use-pane-widths';

const detailsHeadSx = {
  position: 'sticky',
  top: 0,
  zIndex: 1,
  display: 'flex',
  justifyContent: 'space-between',
  alignItems: 'center',
  flex: 'none',
  height: 33,
  pl: 2,
  pr: 0.5,
  borderBottom: 1,
  borderColor: 'divider',
  bgcolor: 'background.default',
  color: 'text.secondary',
  fontSize: '0.8125rem',
  fontWeight: 600,
} as const;

interface ContentPanesProps {
  readonly list: ReactNode;
  /** Undefined while they are not shown. */
  readonly details: ReactNode | undefined;
  readonly isWide: boolean;
  readonly onCloseDetails: () => void;
}

/** The list with its details beside it where there is room, else the one or the other. */
export function ContentPanes({ list, details, isWide, onCloseDetails }: ContentPanesProps) {
  const { widths, setWidth, narrowest, widest } = usePaneWidths();
  const isShown = details !== undefined;
  const detailsRef = useRef<HTMLElement>(null);
  const wasShown = useRef(isShown);
  useEffect(() => {
    if (wasShown.current === isShown) return;
    wasShown.current = isShown;
    // What had the focus may have gone with its pane; then the other one has it.
    if (document.activeElement !== document.body) return;
    if (isShown) detailsRef.current?.focus();
    else focusOn('list');
  }, [isShown]);

  const isBeside = isWide && isShown;
  return (
    <Box
      data-fills={isShown && !isWide ? 'screen' : undefined}
      // However high the search by fields is, the count and the selection stay in view.
      sx={{ flex: '1 0 140px', minHeight: 0, display: 'grid', gridTemplateRows: 'minmax(0, 1fr)' }}
      style={{ gridTemplateColumns: isBeside ? `minmax(0, 1fr) 7px ${widths.details}px` : 'minmax(0, 1fr)' }}
    >
      {isShown && !isWide ? null : <Box sx={paneSx}>{list}</Box>}
      {isBeside ? (
        <PaneEdge
          label={layoutMessages.paneDetails}
          width={widths.details}
          narrowest={narrowest}
          widest={widest}
          side={-1}
          onResize={(width) => setWidth('details', width)}
        />
      ) : null}
      {isShown ? (
        // It scrolls, so it has to be reached by keys, as axe says.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <Box
          ref={detailsRef}
          component="section"
          aria-label={messages.details}
          tabIndex={0}
          sx={{ ...paneSx, overflow: 'auto', outlineOffset: '-2px' }}
        >
          {isWide ? (
            <Box sx={detailsHeadSx}>
              {messages.details}
              <IconButton size="small" aria-label={layoutMessages.closeDetails} onClick={onCloseDetails}>
                <X size={16} />
              </IconButton>
            </Box>
          ) : (
            <Button onClick={onCloseDetails} sx={{ alignSelf: 'start', m: 1, mb: 0 }}>
              {layoutMessages.back}
            </Button>
          )}
          {details}
        </Box>
      ) : null}
    </Box>
  );
}
