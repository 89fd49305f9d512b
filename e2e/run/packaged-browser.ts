import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { run } from './command';
import { root } from './paths';

/** What Playwright's configuration reads: the program, and the folders of libraries and fonts if it brings its own. */
export interface Browser {
  readonly E2E_BROWSER: string;
  readonly E2E_BROWSER_LIBRARIES?: string;
  readonly E2E_BROWSER_FONTS?: string;
}

/** The newest that accepts Node 20. Linux on x64 and headless only, and older than any browser one would install. */
const version = '143.0.4';

const folder = join(root, '.cache', `chromium-${version}`);

/** Without fonts all text has no size, and Playwright holds it to be hidden. */
function fontsConfiguration(fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${join(fonts, 'cache')}</cachedir></fontconfig>
`;
}

async function unpack(archive: string, target: string): Promise<void> {
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(target));
}

async function prepare(target: string): Promise<boolean> {
  const pack = ['pack', '--silent', '--pack-destination', target, `@sparticuz/chromium@${version}`];
  if (!(await run('npm', pack, { timeoutMs: 300_000, isQuiet: true }))) return false;
  const tarball = join(target, `sparticuz-chromium-${version}.tgz`);
  if (!(await run('tar', ['-xzf', tarball, '-C', target]))) return false;
  const parts = join(target, 'package', 'bin');
  await unpack(join(parts, 'chromium.br'), join(target, 'chromium'));
  await chmod(join(target, 'chromium'), 0o755);
  for (const name of ['al2023', 'fonts']) {
    await unpack(join(parts, `${name}.tar.br`), join(target, `${name}.tar`));
    await mkdir(join(target, name));
    if (!(await run('tar', ['-xf', join(target, `${name}.tar`), '-C', join(target, name)]))) return false;
    await rm(join(target, `${name}.tar`));
  }
  await writeFile(join(target, 'fonts', 'fonts.conf'), fontsConfiguration(join(folder, 'fonts')));
  await rm(join(target, 'package'), { recursive: true });
  await rm(tarball);
  return true;
}

/** A Chromium that comes with its libraries and fonts inside an npm package, for machines that have nothing else. */
export async function packagedBrowser(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync(folder)) {
    // Moved to its place when it is complete, so that a run cut short leaves nothing behind that looks usable.
    const unfinished = `${folder}.${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    if (!(await prepare(unfinished))) return undefined;
    await rename(unfinished, folder);
  }
  return {
    E2E_BROWSER: join(folder, 'chromium'),
    E2E_BROWSER_LIBRARIES: join(folder, 'al2023', 'lib'),
    E2E_BROWSER_FONTS: join(folder, 'fonts'),
  };
}
