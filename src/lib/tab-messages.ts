/** Messages to the other tabs of this browser. They arrive as whatever another build of the portal sent. */
export interface TabMessages {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

/** Open until the signal is aborted. */
export function openTabMessages(name: string, signal: AbortSignal): TabMessages {
  const channel = new BroadcastChannel(`restore-portal.${name}`);
  signal.addEventListener('abort', () => channel.close(), { once: true });
  return {
    post: (message) => {
      if (signal.aborted) return;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only windows take one
      channel.postMessage(message);
    },
    onMessage: (listener) =>
      channel.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data)),
  };
}
