import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { applicationId, tenantDomain, tenantId } from '../standin/seed/people';

interface ManifestChunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

export type Manifest = Readonly<Record<string, ManifestChunk>>;

interface BuildCheck {
  readonly name: string;
  /** Empty when the check holds. */
  readonly problems: readonly string[];
}

const entry = 'index.html';
const msal = 'node_modules/@azure/msal-browser/dist/index.mjs';

const kibibyte = 1024;
/** Gzip bytes: measured floors with a tenth on top. */
const limits = { firstScreen: 170 * kibibyte, withMsal: 243 * kibibyte };

/**
 * Texts that survive minifying and stand for code which the first screen must not carry. Each has to be found
 * somewhere in the build, else a new version of the library has made its check blind.
 */
const laterCode = [
  { name: 'MSAL', text: 'x-client-SKU' },
  { name: 'react-hook-form', text: 'shouldUnregister' },
  { name: 'the dialog', text: 'MuiDialog' },
  { name: 'the calendar', text: 'MuiDateCalendar' },
  { name: 'Explore', text: 'explore-open-sessions' },
];

/** Texts that only the stand-in has. */
const standInMarks = [applicationId, tenantId, tenantDomain, 'ESTSAUTH'];

/** Files that a chunk can't run without: its own and those of all its static imports. */
export function staticFiles(manifest: Manifest, start: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[start];
  if (chunk === undefined) throw new Error(`The build has no ${start}.`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const name of chunk.imports ?? []) staticFiles(manifest, name, found);
  return found;
}

function asKib(bytes: number): string {
  return `${(bytes / kibibyte).toFixed(1).padStart(6)} KiB`;
}

function gzipBytes(files: Iterable<string>, texts: ReadonlyMap<string, string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(texts.get(file) ?? '', { level: 9 }).length, 0);
}

export function checkLaterCode(
  firstScreen: ReadonlySet<string>,
  texts: ReadonlyMap<string, string>,
): string[] {
  return laterCode.flatMap(({ name, text }) => {
    const holders = [...texts].filter(([, content]) => content.includes(text)).map(([file]) => file);
    if (holders.length === 0)
      return [`${name}: no file of the build holds "${text}" any more, look for a new sign of it`];
    return holders
      .filter((file) => firstScreen.has(file))
      .map((file) => `${name} is in ${file}, which every visitor loads`);
  });
}

export function checkStandIn(manifest: Manifest, texts: ReadonlyMap<string, string>): string[] {
  const modules = Object.keys(manifest).filter((name) => name.startsWith('e2e/'));
  const marked = [...texts].flatMap(([file, content]) =>
    standInMarks.filter((mark) => content.includes(mark)).map((mark) => `${file} holds "${mark}"`),
  );
  return [...modules.map((name) => `${name} is in the build`), ...marked];
}

async function readTexts(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((file) => file.isFile() && /\.(?:js|css|html|json)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name));
  const contents = await Promise.all(names.map((name) => readFile(name, 'utf8')));
  return new Map(
    names.map((name, index) => [name.slice(folder.length + 1).replaceAll('\\', '/'), contents[index] ?? '']),
  );
}

/** What must hold of a production build, with its sizes printed. */
export async function checkBuild(folder: string): Promise<BuildCheck[]> {
  const texts = await readTexts(folder);
  const manifest: Manifest = JSON.parse(texts.get('.vite/manifest.json') ?? '{}');
  const firstScreen = staticFiles(manifest, entry);
  const withMsal = staticFiles(manifest, msal, new Set(firstScreen));
  const sizes = [
    { name: 'First screen', bytes: gzipBytes(firstScreen, texts), limit: limits.firstScreen },
    { name: 'With MSAL', bytes: gzipBytes(withMsal, texts), limit: limits.withMsal },
  ];
  const scripts = [...texts.keys()].filter((file) => file.endsWith('.js'));
  for (const { name, bytes, limit } of sizes) {
    console.log(`${name.padEnd(14)}${asKib(bytes)} gzip, limit ${asKib(limit)}`);
  }
  console.log(`${'All scripts'.padEnd(14)}${asKib(gzipBytes(scripts, texts))} gzip`);
  return [
    {
      name: 'size of the first screen',
      problems: sizes
        .filter(({ bytes, limit }) => bytes > limit)
        .map(({ name, bytes, limit }) => `${name}: ${asKib(bytes - limit).trim()} over its limit`),
    },
    { name: 'later code is not in the first screen', problems: checkLaterCode(firstScreen, texts) },
    { name: 'the stand-in is not in the build', problems: checkStandIn(manifest, texts) },
  ];
}
