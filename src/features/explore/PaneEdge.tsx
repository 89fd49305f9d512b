import Box from '@mui/material/Box';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

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
export function PaneEdge({ label, width, narrowest, widest, side, onResize }: PaneEdgeProps) {
  const drag = useRef<{ readonly x: number; readonly width: number }>(undefined);

  function onPointerMove(event: PointerEvent): void {
    if (drag.current !== undefined) {
      onResize(drag.current.width + side * (event.clientX - drag.current.x));
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? keyStep : event.key === 'ArrowLeft' ? -keyStep : 0;
    if (step === 0) return;
    event.preventDefault();
    onResize(width + side * step);
  }

  return (
    <Box
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, width };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => (drag.current = undefined)}
      onKeyDown={onKeyDown}
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
