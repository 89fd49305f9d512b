import { people, type Person } from '../seed/people';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  main { max-width: 26rem; margin: 8vh auto; padding: 0 1rem; }
  h1 { font-size: 1.4rem; font-weight: 600; }
  button { display: block; width: 100%; margin: 0 0 .5rem; padding: .7rem 1rem; font: inherit; text-align: start; }
  button span { display: block; opacity: .75; font-size: .875rem; }
</style>
<main>${body}</main>
</html>`;
}

function buttonOf({ key, displayName, upn, description }: Person): string {
  return `<button name="person" value="${escapeHtml(key)}"><strong>${escapeHtml(displayName)}</strong>
<span>${escapeHtml(upn)}</span><span>${escapeHtml(description)}</span></button>`;
}

/** Posts back to its own address, so that the whole sign-in request travels along in the query. */
export function signInPage(): string {
  return page(
    'Sign in to your account',
    `<h1>Pick an account</h1>
<p>This page stands in for Microsoft&rsquo;s. Nobody here is real, and no password is needed.</p>
<form method="post">${people.map(buttonOf).join('\n')}
<button name="person" value="cancel">Cancel</button></form>`,
  );
}

export function errorPage(message: string, correlationId: string, nowMs: number): string {
  return page(
    'Sign in to your account',
    `<h1>Sorry, but we&rsquo;re having trouble signing you in.</h1>
<p>${escapeHtml(message)}</p>
<p>Correlation Id: ${escapeHtml(correlationId)}<br>Timestamp: ${new Date(nowMs).toISOString()}</p>`,
  );
}

export function signedOutPage(): string {
  return page('Signed out', '<h1>You signed out of your account</h1><p>You can close this window.</p>');
}
