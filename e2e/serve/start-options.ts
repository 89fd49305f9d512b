import { parseArgs } from 'node:util';

const defaultPort = 4300;

export const usage = `Usage: npm start -- [--server https://backup.example:4443] [--port 4300]

  --server  a Veeam Backup for Microsoft 365 server, instead of the embedded stand-in
  --port    port of the portal (the next free one if it is in use)`;

export class UsageError extends Error {}

export interface StartOptions {
  readonly server: string | undefined;
  readonly port: number;
}

function readServer(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === 'localhost'))
    return url.origin;
  throw new UsageError(
    `--server has to be an https address, such as https://backup.example:4443, not "${text}".`,
  );
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new UsageError(`--port has to be a number from 1 to 65535, not "${text}".`);
}

export function readOptions(args: readonly string[]): StartOptions {
  const options = { server: { type: 'string' }, port: { type: 'string' } } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  return {
    server: values.server === undefined ? undefined : readServer(values.server),
    port: values.port === undefined ? defaultPort : readPort(values.port),
  };
}
