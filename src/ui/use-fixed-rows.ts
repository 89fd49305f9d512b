import { useCallback, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows drawn beyond what is in view, and steps in which that moves on: scrolling by one row draws nothing new. */
const overscan = 3;
const step = 2;

interface View {
  readonly first: number;
  /** Not drawn any more. May lie beyond the last row. */
  readonly end: number;
}

interface FixedRowsOptions {
  /** The element itself, from a state that is its `ref`: rows can be drawn only once it is there. */
  readonly scroller: HTMLElement | null;
  readonly count: number;
  readonly rowHeight: number;
  /** Of a head that stays at the top of the scroller, above the rows. */
  readonly headHeight?: number;
}

function viewOf(element: HTMLElement, rowHeight: number): View {
  const { scrollTop, clientHeight } = element;
  const first = Math.floor(scrollTop / rowHeight / step) * step - overscan;
  const end = Math.ceil((scrollTop + clientHeight) / rowHeight / step) * step + overscan;
  return { first: Math.max(0, first), end };
}

/**
 * Which of many rows of the same height are in view. What it keeps does not grow with the rows: the general library
 * for this measures all of them anew whenever one is added, which at 100,000 costs more than all the drawing.
 */
export function useFixedRows({ scroller, count, rowHeight, headHeight = 0 }: FixedRowsOptions) {
  const [view, setView] = useState<View>({ first: 0, end: 0 });

  useLayoutEffect(() => {
    if (scroller === null) return undefined;
    let last: View | undefined;
    const look = (): void => {
      const next = viewOf(scroller, rowHeight);
      if (last?.first === next.first && last.end === next.end) return;
      last = next;
      setView(next);
    };
    // Drawn within the frame that shows the new position; later would show it empty first.
    const onScroll = () => flushSync(look);
    look();
    scroller.addEventListener('scroll', onScroll, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [scroller, rowHeight]);

  /** Scrolls as little as it takes to have a row in view. */
  const scrollTo = useCallback(
    (index: number): void => {
      if (scroller === null) return;
      const top = index * rowHeight;
      const lowest = top + rowHeight + headHeight - scroller.clientHeight;
      if (top < scroller.scrollTop) scroller.scrollTo({ top });
      else if (lowest > scroller.scrollTop) scroller.scrollTo({ top: lowest });
    },
    [scroller, rowHeight, headHeight],
  );

  const end = Math.min(count, view.end);
  // After the list got shorter, the browser moves the view back to its end, but tells so only later.
  const first =
    view.end > count ? Math.max(0, Math.min(view.first, count - (view.end - view.first))) : view.first;
  return {
    indexes: Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at),
    /** Of a place as high as all rows, so that the scroll bar is right. */
    spaceStyle: { height: count * rowHeight },
    /**
     * Of the element in it that holds the drawn rows. Only that one moves: with a position of its own for each row,
     * Chromium styles rows the slower the more positions there were.
     */
    rowsStyle: { transform: `translateY(${first * rowHeight}px)` },
    scrollTo,
  };
}
