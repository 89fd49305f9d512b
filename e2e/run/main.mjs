// Node 20 can't load TypeScript: Vite loads the named module, whose `main` takes the remaining arguments.
import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [module = '', ...args] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
const { NODE_ENV } = process.env;
const loaded = await runnerImport(resolve(root, module), { root, configFile: false, logLevel: 'error' });
// Loading sets it to "development", and a build that inherits that carries React's development version.
if (NODE_ENV === undefined) delete process.env.NODE_ENV;
await loaded.module.main(args);
