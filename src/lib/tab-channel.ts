/** A word to the other tabs of this browser that something kept on the device has changed. */
export interface TabChannel {
  readonly tell: () => void;
  readonly onTold: (listener: () => void) => void;
}

/** Open until the signal is aborted. */
export function openTabChannel(name: string, signal: AbortSignal): TabChannel {
  const channel = new BroadcastChannel(`restore-portal.${name}`);
  signal.addEventListener('abort', () => channel.close(), { once: true });
  return {
    tell: () => {
      if (signal.aborted) return;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only windows take one
      channel.postMessage(null);
    },
    onTold: (listener) => channel.addEventListener('message', listener),
  };
}
