import { useEffect, useRef, useState } from 'react';
import * as v from 'valibot';
import { readStored, writeStored } from '#/lib/stored';

const storageKey = 'preference.explore-details';

/** The second press of a double click would otherwise go to the details that the first one has brought up. */
const doubleClickMs = 300;

interface DetailsOptions {
  /** There is room for the details beside the list. */
  readonly isWide: boolean;
  /** There is an item to tell of, or will be as soon as it is loaded. */
  readonly hasItem: boolean;
  /** The address led to an item from the start. */
  readonly isLinked: boolean;
}

/**
 * Whether the details are shown. They come with an item that is pressed or linked to, not with each that is passed or
 * ticked on the way; who opens them without one wants them to stay, and has that kept on this device.
 */
export function useDetailsShown({ isWide, hasItem, isLinked }: DetailsOptions) {
  const [isAsked, setAsked] = useState(isLinked);
  const [isKept, setKept] = useState(() => readStored('device', storageKey, v.boolean()) ?? false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function keep(isToStay: boolean): void {
    setKept(isToStay);
    writeStored('device', storageKey, isToStay);
  }

  return {
    isShown: (isWide && isKept) || (hasItem && isAsked),
    /** `isPlace`: a double click opens it. */
    show: (isPlace: boolean): void => {
      clearTimeout(timer.current);
      if (isPlace) timer.current = setTimeout(() => setAsked(true), doubleClickMs);
      else setAsked(true);
    },
    open: (): void => {
      setAsked(true);
      if (!hasItem) keep(true);
    },
    close: (): void => {
      setAsked(false);
      if (isKept) keep(false);
    },
  };
}
