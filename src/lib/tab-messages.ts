/** Messages to the other tabs of this browser. They arrive as whatever another build of the portal sent. */
export interface TabMessages {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
}

export function openTabMessages(name: string): TabMessages {
  const channel = new BroadcastChannel(`restore-portal.${name}`);
  return {
    post: (message) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only windows take one
      channel.postMessage(message);
    },
    onMessage: (listener) =>
      channel.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data)),
  };
}
