/** A word to the other tabs of this browser that something kept on the device has changed. */
export interface TabChannel {
  readonly tell: () => void;
  readonly onTold: (listener: () => void) => void;
}

export function openTabChannel(name: string): TabChannel {
  const channel = new BroadcastChannel(`restore-portal.${name}`);
  return {
    tell: () => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only windows take one
      channel.postMessage(null);
    },
    onTold: (listener) => channel.addEventListener('message', listener),
  };
}
