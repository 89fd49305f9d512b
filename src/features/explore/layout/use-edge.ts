import { useRef, type PointerEvent } from 'react';

interface EdgeOptions {
  readonly width: number;
  readonly narrowest: number;
  readonly widest: number;
  /** 1 when what it sizes is left of it, -1 when right of it. */
  readonly side: 1 | -1;
  readonly onResize: (width: number) => void;
}

/** An edge that is dragged to set a width within its limits, and moved by steps for those who use keys. */
export function useEdge({ width, narrowest, widest, side, onResize }: EdgeOptions) {
  const drag = useRef<{ readonly x: number; readonly width: number }>(undefined);

  function resize(wanted: number): void {
    onResize(Math.min(widest, Math.max(narrowest, Math.round(wanted))));
  }

  return {
    /** Moves the edge to the right by so many px, to the left when negative. */
    moveBy: (px: number): void => resize(width + side * px),
    dragProps: {
      onPointerDown: (event: PointerEvent): void => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, width };
      },
      onPointerMove: (event: PointerEvent): void => {
        if (drag.current !== undefined) resize(drag.current.width + side * (event.clientX - drag.current.x));
      },
      onPointerUp: (): void => {
        drag.current = undefined;
      },
    },
  };
}
