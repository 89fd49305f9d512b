import { ServerClock } from './server-clock';

/** The clock of a server that agrees with this device. */
export function knownClock(): ServerClock {
  const clock = new ServerClock();
  clock.noteDate(new Date().toUTCString());
  return clock;
}
