import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import * as v from 'valibot';
import type { TimeZoneChoice } from '#/lib/dates';
import { readStored, writeStored } from '#/lib/stored';

interface TimeZonePreference {
  readonly zone: TimeZoneChoice;
  readonly setZone: (zone: TimeZoneChoice) => void;
}

const TimeZoneContext = createContext<TimeZonePreference>({ zone: 'local', setZone: () => undefined });

const storageKey = 'preference.time-zone';

export function TimeZoneProvider({ children }: { readonly children: ReactNode }) {
  const [zone, setZone] = useState<TimeZoneChoice>(
    () => readStored('device', storageKey, v.picklist(['local', 'utc'])) ?? 'local',
  );
  const preference = useMemo(
    () => ({
      zone,
      setZone: (next: TimeZoneChoice) => {
        writeStored('device', storageKey, next);
        setZone(next);
      },
    }),
    [zone],
  );
  return <TimeZoneContext.Provider value={preference}>{children}</TimeZoneContext.Provider>;
}

export function useTimeZone(): TimeZonePreference {
  return useContext(TimeZoneContext);
}
