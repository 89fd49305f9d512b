import type { Picture, StateResult } from './pictures';

const style = `
:root { color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 1800px; padding: 24px; }
nav ul { columns: 3 260px; list-style: none; padding: 0; }
nav li { break-inside: avoid; margin-bottom: 12px; }
nav a { display: block; }
section { border-top: 1px solid #8888; margin-top: 32px; }
.pictures { align-items: start; display: grid; gap: 12px; grid-template-columns: 3fr 3fr 1fr 1fr; }
figure { margin: 0; }
img { border: 1px solid #8888; width: 100%; }
.problem, .flaws { color: #c62828; overflow-wrap: anywhere; white-space: pre-wrap; }
`;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function anchor(screen: string, state = ''): string {
  return encodeURIComponent(`${screen} ${state}`.trim().toLowerCase().replaceAll(' ', '-'));
}

/** A message of Playwright without the colours of a terminal. */
function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/\u001B\[\d+m/g, '');
}

function figure({ file, theme, width, flaws }: Picture): string {
  const said = flaws.length === 0 ? '' : `<div class="flaws">${escape(flaws.join('\n'))}</div>`;
  return `<figure><a href="${file}"><img src="${file}" alt="${theme}, ${width} px" loading="lazy"></a>
<figcaption>${theme}, ${width} px</figcaption>${said}</figure>`;
}

function stateSection({ screen, state, pictures, problem }: StateResult): string {
  const said = problem === undefined ? '' : `<p class="problem">Not reached: ${escape(plain(problem))}</p>`;
  return `<h3 id="${anchor(screen, state)}">${escape(state)}</h3>${said}
<div class="pictures">${pictures.map(figure).join('\n')}</div>`;
}

function byScreen(results: readonly StateResult[]): ReadonlyMap<string, readonly StateResult[]> {
  const screens = new Map<string, StateResult[]>();
  for (const result of results) screens.set(result.screen, [...(screens.get(result.screen) ?? []), result]);
  return screens;
}

function contents(screen: string, results: readonly StateResult[]): string {
  const links = results.map(({ state, problem, pictures }) => {
    const isFlawed = problem !== undefined || pictures.some(({ flaws }) => flaws.length > 0);
    const mark = isFlawed ? ' <span class="flaws">!</span>' : '';
    return `<a href="#${anchor(screen, state)}">${escape(state)}${mark}</a>`;
  });
  return `<li><a href="#${anchor(screen)}"><b>${escape(screen)}</b></a>${links.join('')}</li>`;
}

/** One page that needs nothing but the pictures beside it. */
export function galleryPage(results: readonly StateResult[]): string {
  const screens = [...byScreen(results)];
  const missing = results.filter(({ problem }) => problem !== undefined);
  const problems = missing.map(
    ({ screen, state }) =>
      `<li><a href="#${anchor(screen, state)}">${escape(screen)}: ${escape(state)}</a></li>`,
  );
  const notReached =
    missing.length === 0 ? '' : `<div class="problem">Not reached:<ul>${problems.join('')}</ul></div>`;
  const sections = screens.map(
    ([screen, states]) =>
      `<section><h2 id="${anchor(screen)}">${escape(screen)}</h2>${states.map(stateSection).join('\n')}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Gallery of screens</title>
<style>${style}</style>
<h1>Gallery of screens</h1>
${notReached}
<nav aria-label="Screens"><ul>${screens.map(([screen, states]) => contents(screen, states)).join('\n')}</ul></nav>
${sections.join('\n')}
</html>
`;
}
