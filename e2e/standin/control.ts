import type { Clock } from './model/clock';
import { faultPresets } from './faults/presets';
import type { Faults } from './faults/faults';
import { html, redirect } from './http/answers';
import type { HttpAnswer, HttpRequest } from './http/message';
import { people } from './seed/people';
import type { Restores } from './restores/restores';
import type { StandInState } from './state/state';

interface Controlled {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly state: StandInState;
  readonly restores: Restores;
}

const scopeSizes = [100, 10_000, 100_000];
const minuteMs = 60_000;
const steps = [
  { label: '+1 minute', ms: minuteMs },
  { label: '+1 hour', ms: 60 * minuteMs },
];

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** Plain forms that post back to the page: no script is needed, and none can break. */
function button(name: string, value: string, label: string): string {
  return `<button name="${name}" value="${escapeHtml(value)}">${escapeHtml(label)}</button>`;
}

function faultRow({ faults }: Controlled, name: string): string {
  const isOn = faults.list().some((fault) => fault.name === name);
  const label = isOn ? 'Turn off' : 'Turn on';
  return `<tr><td>${escapeHtml(name)}</td><td>${isOn ? '<strong>on</strong>' : 'off'}</td>
<td>${button('fault', name, label)}</td></tr>`;
}

function page(controlled: Controlled): string {
  const { clock, state, restores } = controlled;
  const { scopeSize, portalEnabled, downloads, restoreSession } = state.settings;
  const isOffline = restores.isProxyOffline;
  const names = people.map(
    ({ displayName, description }) => `<li>${escapeHtml(displayName)}: ${escapeHtml(description)}</li>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Control of the stand-in</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  main { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
  td { padding: .15rem 1rem .15rem 0; }
  button { font: inherit; }
</style>
<main><h1>Control of the stand-in</h1>
<form method="post">
<h2>Time</h2>
<p>It is ${new Date(clock.now()).toISOString()} for the servers.</p>
<p>${steps.map(({ label, ms }) => button('advance', String(ms), label)).join(' ')}</p>
<h2>The organization</h2>
<p>Erik may manage ${scopeSize} objects.</p>
<p>${scopeSizes.map((size) => button('scopeSize', String(size), size.toLocaleString('en'))).join(' ')}</p>
<h2>The server</h2>
<p>The restore portal is switched ${portalEnabled ? 'on' : 'off'}.
${button('portalEnabled', String(!portalEnabled), portalEnabled ? 'Switch off' : 'Switch on')}</p>
<p>${button('expire', 'access', 'Expire access tokens')} ${button('expire', 'refresh', 'Expire all tokens')}</p>
<h2>Restores</h2>
<p>The backup proxy is ${isOffline ? 'offline' : 'online'}.
${button('proxyOffline', String(!isOffline), isOffline ? 'Bring it back' : 'Take it offline')}</p>
<p>A restore answers with ${restoreSession === 'new' ? 'a session of its own' : 'the explore session'}.
${button('restoreSession', restoreSession === 'new' ? 'explore' : 'new', 'Change')}</p>
<p>Downloads are ${downloads}.
${button('downloads', downloads === 'allowed' ? 'forbidden' : 'allowed', 'Change')}</p>
<p>${restores.production.restored().length} items were written to production.</p>
<h2>Faults</h2>
<table>${faultPresets.map(({ name }) => faultRow(controlled, name)).join('\n')}</table>
</form>
<h2>People</h2>
<ul>${names.join('\n')}</ul></main>
</html>`;
}

function toggle({ faults }: Controlled, name: string): void {
  const active = faults.list().find((fault) => fault.name === name);
  const preset = faultPresets.find((candidate) => candidate.name === name);
  if (active !== undefined) active.remove();
  else if (preset !== undefined) faults.add(preset);
}

function changeRestores({ restores, state }: Controlled, form: URLSearchParams): void {
  const proxyOffline = form.get('proxyOffline');
  if (proxyOffline === 'true') restores.takeProxyOffline();
  if (proxyOffline === 'false') restores.bringProxyBack();
  const restoreSession = form.get('restoreSession');
  if (restoreSession === 'new' || restoreSession === 'explore')
    state.settings.restoreSession = restoreSession;
  const downloads = form.get('downloads');
  if (downloads === 'allowed' || downloads === 'forbidden') state.settings.downloads = downloads;
}

function change(controlled: Controlled, form: URLSearchParams): void {
  const { clock, faults, state } = controlled;
  const step = steps.find(({ ms }) => String(ms) === form.get('advance'));
  if (step !== undefined) clock.advance(step.ms);
  const size = scopeSizes.find((candidate) => String(candidate) === form.get('scopeSize'));
  if (size !== undefined) state.settings.scopeSize = size;
  const portalEnabled = form.get('portalEnabled');
  if (portalEnabled !== null) state.settings.portalEnabled = portalEnabled === 'true';
  changeRestores(controlled, form);
  const expire = form.get('expire');
  if (expire !== null) faults.expireTokens({ refresh: expire === 'refresh' });
  const fault = form.get('fault');
  if (fault !== null) toggle(controlled, fault);
}

/** The demo's control page; undefined for every other address. */
export function controlPage(controlled: Controlled): (request: HttpRequest) => HttpAnswer | undefined {
  return ({ method, path, form }) => {
    if (path !== '/control') return undefined;
    if (method === 'GET') return html(200, page(controlled), { 'cache-control': 'no-store' });
    if (method !== 'POST') return html(405, 'Use GET or POST.');
    change(controlled, form);
    return redirect('/control');
  };
}
