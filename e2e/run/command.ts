import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from './paths';

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** Keeps what the command says to itself. */
  readonly isQuiet?: boolean;
}

/** Runs a command of the shell or of the installed packages in the project's folder; true if it ended well. */
export function run(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<boolean> {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: path, ...options.env },
      stdio: options.isQuiet === true ? 'ignore' : 'inherit',
      // On Windows the packages' commands are scripts, which only a shell can start.
      shell: process.platform === 'win32',
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}
