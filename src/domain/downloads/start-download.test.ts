import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApiClient } from '#/api/transport/client';
import { ServerClock } from '#/api/transport/server-clock';
import type { Person } from '../person/person';
import { testPerson } from '../person/person.testing';
import { Downloads, type Download } from './downloads';
import { mail, posts } from './offers.testing';
import { startDownload } from './start-download';
import { stubSavingPage, type SavedFile } from './saving-page.testing';

const tokens = {
  current: () => Promise.resolve('first'),
  replace: (refused: string) => Promise.resolve(`after-${refused}`),
};
const api = createApiClient('', 'v8', tokens, new ServerClock());

const octets = { headers: { 'content-type': 'application/octet-stream' } };
const zip = Uint8Array.of(0x50, 0x4b, 3, 4);

let person: Person;
let requests: string[];
let answers: Response[];
let saved: readonly SavedFile[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  person = testPerson('ada', api);
  requests = [];
  answers = [];
  vi.stubGlobal('location', { href: 'https://portal.example/sessions/1/explore' });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal('window', {});
  saved = stubSavingPage();
  vi.stubGlobal('fetch', (url: string, init: { method: string; headers: Record<string, string> }) => {
    requests.push(`${init.method} ${url} ${init.headers['authorization'] ?? ''}`);
    const answer = answers.shift();
    return answer === undefined ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(answer);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function last(): Download {
  const download = person.own(Downloads).store.getState().all.at(-1);
  if (download === undefined) throw new Error('nothing was started');
  return download;
}

describe('a file', () => {
  it('is saved after one renewal of the token, under the name that the server tells, as octets', async () => {
    answers = [
      new Response(null, { status: 401 }),
      new Response('msg', {
        headers: { ...octets.headers, 'content-disposition': `attachment; filename*=UTF-8''Caf%C3%A9.msg` },
      }),
    ];
    await startDownload(person, 's', mail, 'a');
    expect(last().state).toEqual({ kind: 'saved', bytes: 3, isArchiveUnderOtherName: false });
    expect(saved).toEqual([{ name: 'Café.msg', bytes: '3', type: 'application/octet-stream' }]);
    const path = 'POST /v8/RestoreSessions/s/organization/mailboxes/m/items/Save';
    expect(requests).toEqual([`${path} Bearer first`, `${path} Bearer after-first`]);
  });

  it('that is under way is not asked for a second time', async () => {
    answers = [new Response('msg', octets), new Response('msg', octets)];
    const first = startDownload(person, 's', mail, 'a');
    await startDownload(person, 's', mail, 'a');
    await first;
    expect(requests.filter((request) => request.includes('/Save'))).toHaveLength(1);
    await startDownload(person, 's', mail, 'a');
    expect(requests.filter((request) => request.includes('/Save'))).toHaveLength(2);
  });

  it('that is an archive is named so', async () => {
    answers = [new Response(zip, octets)];
    await startDownload(person, 's', mail, 'a');
    expect(saved.map(({ name }) => name)).toEqual(['a.zip']);
  });

  it.each([
    ['an error', Response.json({ message: 'no' }, { status: 500 }), 'error'],
    ['an error that claims success', Response.json({ message: 'no' }), 'error'],
    [
      'a page of a gateway',
      new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      'not-the-file',
    ],
    ['an empty answer', new Response('', octets), 'not-the-file'],
    [
      'an answer that says it is too large',
      new Response('x', { headers: { 'content-length': '2000000000' } }),
      'too-large',
    ],
  ])('%s is never saved', async (_, answer, kind) => {
    answers = [answer];
    await startDownload(person, 's', mail, 'a');
    expect(last().state).toMatchObject({ kind: 'failed', failure: { kind } });
    expect(saved).toEqual([]);
    expect(person.own(Downloads).isAllowed('s', 'msg')).toBe(true);
  });

  it('that should be an archive and is none is not saved', async () => {
    answers = [new Response('abc', octets)];
    await startDownload(person, 's', { ...mail, ending: 'zip' }, 'a');
    expect(last().state).toMatchObject({ kind: 'failed', failure: { kind: 'not-the-file' } });
    expect(saved).toEqual([]);
  });

  it('that is a document keeps its name, and may be empty', async () => {
    const headers = { ...octets.headers, 'content-disposition': 'attachment; filename="b.txt"' };
    answers = [new Response('', { headers })];
    await startDownload(person, 's', { ...mail, kind: 'zip', ending: undefined }, 'a.txt');
    expect(saved.map(({ name }) => name)).toEqual(['a.txt']);
  });

  it('whose connection breaks is not saved', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(zip),
      pull: (controller) => controller.error(new TypeError('network error')),
    });
    answers = [new Response(body, octets)];
    await startDownload(person, 's', mail, 'a');
    expect(last().state).toMatchObject({
      kind: 'failed',
      failure: { kind: 'error', error: { problem: { kind: 'unreachable' } } },
    });
    expect(saved).toEqual([]);
  });

  it.each([401, 403, 404, 405])(
    'that is refused with %i is not offered again in that session',
    async (status) => {
      answers = [new Response(null, { status }), new Response(null, { status })];
      await startDownload(person, `refused ${status}`, mail, 'a');
      expect(last().state).toMatchObject({ kind: 'failed', failure: { kind: 'not-allowed' } });
      expect(person.own(Downloads).isAllowed(`refused ${status}`, 'msg')).toBe(false);
      expect(person.own(Downloads).isAllowed(`refused ${status}`, 'pst')).toBe(true);
      expect(person.own(Downloads).isAllowed('s', 'msg')).toBe(true);
    },
  );

  it('goes to the disk piece by piece where the browser can, and leaves nothing there when it is refused', async () => {
    const log: string[] = [];
    const handle = {
      name: 'a.msg',
      createWritable: () =>
        Promise.resolve({
          write: (bytes: Uint8Array) => Promise.resolve(void log.push(`write ${bytes.length}`)),
          close: () => Promise.resolve(void log.push('close')),
          abort: () => Promise.resolve(void log.push('abort')),
        }),
      remove: () => Promise.resolve(void log.push('remove')),
    };
    vi.stubGlobal('window', { showSaveFilePicker: () => Promise.resolve(handle) });
    answers = [new Response(zip, octets)];
    await startDownload(person, 's', mail, 'a');
    expect(log.splice(0)).toEqual(['write 4', 'close']);
    expect(last().state).toMatchObject({ kind: 'saved', isArchiveUnderOtherName: true });
    answers = [new Response(null, { status: 500 })];
    await startDownload(person, 's', mail, 'a');
    expect(log).toEqual(['remove']);
    expect(saved).toEqual([]);
  });
});

describe('an export of posts', () => {
  const task = () => Response.json({ exportTaskId: 'e' });
  const code = (authCode: string) => Response.json({ authCode });

  it('is asked for until it is ready, each time with a fresh code', async () => {
    answers = [
      task(),
      code('1'),
      new Response(null, { status: 404 }),
      code('2'),
      new Response(null, { status: 202 }),
      code('3'),
      new Response('<p>', octets),
    ];
    const done = startDownload(person, 's', posts, 'General');
    await vi.advanceTimersByTimeAsync(1000);
    expect(last().state).toEqual({ kind: 'preparing', asked: 2 });
    await vi.advanceTimersByTimeAsync(2000);
    await done;
    expect(saved.map(({ name, type }) => [name, type])).toEqual([
      ['General.html', 'application/octet-stream'],
    ]);
    const asked = requests.filter((request) => request.includes('operatorExport/'));
    expect(asked.map((request) => request.replace(/^.*\?(\S+) .*$/, '$1'))).toEqual([
      'authCode=1',
      'authCode=2',
      'authCode=3',
    ]);
  });

  it('is cancelled while it waits', async () => {
    answers = [task(), code('1'), new Response(null, { status: 409 })];
    const done = startDownload(person, 's', posts, 'General');
    await vi.advanceTimersByTimeAsync(500);
    last().cancel();
    await done;
    expect(last().state).toEqual({ kind: 'cancelled' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(3);
  });

  it('ends at a refusal', async () => {
    answers = [task(), code('1'), new Response(null, { status: 403 })];
    await startDownload(person, 'other', posts, 'General');
    expect(last().state).toMatchObject({ kind: 'failed', failure: { kind: 'not-allowed' } });
  });
});
