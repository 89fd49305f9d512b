/**
 * Entry of the page, which is also MSAL's redirect bridge: an answer of the sign-in page comes back to the one
 * address that is registered, and the bridge hands it to the window, or hidden frame, that asked for it.
 */
import { renderApp } from '#/app/render-app';

async function passAnswerOn(): Promise<void> {
  try {
    const { broadcastResponseToMainFrame } = await import('@azure/msal-browser/redirect-bridge');
    await broadcastResponseToMainFrame();
  } catch {
    // Nobody waits for this answer (a stale or forged address): drop it and start as usual.
    history.replaceState(null, '', location.pathname + location.search);
    renderApp();
  }
}

// After sign-out MSAL's state comes back in the query; nobody waits for it, and it must not stay in the address.
if (location.pathname === '/' && new URLSearchParams(location.search).has('state')) {
  history.replaceState(null, '', '/');
}

const answer = new URLSearchParams(location.hash.slice(1));
const isAnswer = answer.has('state') && (answer.has('code') || answer.has('error'));
if (isAnswer) void passAnswerOn();
else renderApp();
