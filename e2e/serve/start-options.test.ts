import { describe, expect, it } from 'vitest';
import { readOptions } from './start-options';

describe('readOptions', () => {
  it('serves the stand-in on the usual port when nothing is said', () => {
    expect(readOptions([])).toEqual({ server: undefined, port: 4300 });
  });

  it('takes a server and a port', () => {
    const args = ['--server', 'https://backup.example:4443/', '--port', '8080'];
    expect(readOptions(args)).toEqual({ server: 'https://backup.example:4443', port: 8080 });
  });

  it.each([
    [['--server', 'backup.example:4443'], 'https address'],
    [['--server', 'http://backup.example'], 'https address'],
    [['--server'], 'argument'],
    [['--port', '0'], '--port'],
    [['--insecure'], '--insecure'],
    [['somewhere'], 'somewhere'],
  ])('refuses %j', (args, words) => {
    expect(() => readOptions(args)).toThrow(words);
  });
});
