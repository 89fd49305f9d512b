import Box from '@mui/material/Box';
import { useEdge } from './use-edge';

const keyStep = 24;

interface PaneEdgeProps {
  readonly label: string;
  readonly width: number;
  readonly narrowest: number;
  readonly widest: number;
  /** 1 when the pane is left of its edge, -1 when right of it. */
  readonly side: 1 | -1;
  readonly onResize: (width: number) => void;
}

/** The edge between two panes: dragged, or moved with the arrow keys. */
export function PaneEdge(props: PaneEdgeProps) {
  const { moveBy, dragProps } = useEdge(props);
  return (
    <Box
      {...dragProps}
      role="separator"
      aria-orientation="vertical"
      aria-label={props.label}
      aria-valuenow={props.width}
      aria-valuemin={props.narrowest}
      aria-valuemax={props.widest}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
        event.preventDefault();
        moveBy(event.key === 'ArrowRight' ? keyStep : -keyStep);
      }}
      sx={{
        width: 7,
        mx: '-3px',
        zIndex: 2,
        cursor: 'col-resize',
        touchAction: 'none',
        borderInlineStart: '3px solid transparent',
        borderInlineEnd: '3px solid transparent',
        bgcolor: 'divider',
        backgroundClip: 'content-box',
        '&:hover, &:focus-visible': { bgcolor: 'primary.main' },
      }}
    />
  );
}
