import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

interface EdgeOptions {
  readonly label: string;
  readonly width: number;
  readonly narrowest: number;
  readonly widest: number;
  /** 1 when what it sizes is left of it, -1 when right of it. */
  readonly side: 1 | -1;
  readonly keyStep: number;
  readonly onResize: (width: number) => void;
}

/** Properties of an element that is dragged, or moved with the arrow keys, to set a width. */
export function useEdge({ label, width, narrowest, widest, side, keyStep, onResize }: EdgeOptions) {
  const drag = useRef<{ readonly x: number; readonly width: number }>(undefined);

  function resize(wanted: number): void {
    onResize(Math.min(widest, Math.max(narrowest, Math.round(wanted))));
  }

  return {
    role: 'separator',
    'aria-orientation': 'vertical',
    'aria-label': label,
    'aria-valuenow': width,
    'aria-valuemin': narrowest,
    'aria-valuemax': widest,
    tabIndex: 0,
    onPointerDown: (event: PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { x: event.clientX, width };
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag.current !== undefined) resize(drag.current.width + side * (event.clientX - drag.current.x));
    },
    onPointerUp: () => (drag.current = undefined),
    onKeyDown: (event: KeyboardEvent) => {
      const step = event.key === 'ArrowRight' ? keyStep : event.key === 'ArrowLeft' ? -keyStep : 0;
      if (step === 0) return;
      event.preventDefault();
      // Arrow keys mean something else to the list around it.
      event.stopPropagation();
      resize(width + side * step);
    },
  } as const;
}
