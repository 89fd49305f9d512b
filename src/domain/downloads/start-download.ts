import { toExactJson } from '#/lib/exact-json';
import type { ApiClient } from '#/api/transport/client';
import { ApiError, problemKindOf } from '#/api/transport/errors';
import { sessionRoot } from '#/api/explore/listing';
import type { ByteAnswer } from '#/api/transport/http';
import { Downloads, type DownloadFailure, type DownloadState } from './downloads';
import type { Person } from '../person/person';
import { nameInDisposition, safeFileName, withEnding } from './file-name';
import { chooseSink, DiskError, memorySink, TooLargeError, type FileSink } from './file-sink';
import type { DownloadOffer } from './offers';
import { openPostsExport } from './posts-export';

/** What came is not what was asked for: nothing of it is kept. */
class NotTheFileError extends Error {
  override readonly name = 'NotTheFileError';
}

/** Often enough for the eye. */
const progressMs = 250;

function endingOf(offer: DownloadOffer): string | undefined {
  return offer.kind === 'posts' ? 'html' : offer.ending;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** A gateway may answer 200 with a page of its own, where the API promises an octet stream. */
function checkAnswer(offer: DownloadOffer, { contentType, totalBytes }: ByteAnswer, sink: FileSink): void {
  if (offer.kind !== 'posts' && contentType?.includes('html') === true) throw new NotTheFileError();
  if (totalBytes !== undefined && totalBytes > sink.maxBytes) throw new TooLargeError();
}

function open(
  api: ApiClient,
  sessionId: string,
  offer: DownloadOffer,
  signal: AbortSignal,
  onAsked: (asked: number) => void,
): Promise<ByteAnswer> {
  return offer.kind === 'posts'
    ? openPostsExport(api, sessionId, offer, signal, onAsked)
    : api.makeBytes(sessionRoot(sessionId) + offer.path, offer.body, signal);
}

/** Several items come as an archive, whatever was asked for; its name should say so. */
function finalName(disposition: string | null, name: string, isArchive: boolean): string {
  const told = nameInDisposition(disposition);
  if (told !== undefined) return safeFileName(told, name);
  return isArchive ? withEnding(name.replace(/\.(?:msg|pst)$/i, ''), 'zip') : name;
}

interface Received {
  readonly bytes: number;
  readonly name: string;
  readonly isArchiveUnderOtherName: boolean;
}

async function receive(
  offer: DownloadOffer,
  answer: ByteAnswer,
  sink: FileSink,
  name: string,
  onBytes: (bytes: number) => void,
): Promise<Received> {
  const ending = endingOf(offer);
  const reader = answer.body.getReader();
  let bytes = 0;
  let startsAsZip = false;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new ApiError({ kind: 'unreachable' }, { request: answer.request });
      });
      if (bytes === 0) {
        startsAsZip = value !== undefined && isZip(value);
        if (ending === 'zip' && !startsAsZip) throw new NotTheFileError();
      }
      if (done) {
        // Only a document may be empty.
        if (bytes === 0 && ending !== undefined) throw new NotTheFileError();
        break;
      }
      await sink.write(value);
      bytes += value.length;
      onBytes(bytes);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error;
  }
  const isArchive = startsAsZip && (ending === 'msg' || ending === 'pst');
  // A document is called as in the backup, and a version of one by its number too, which the server would leave out.
  const isNamed = sink.hasName || ending === undefined;
  const saved = isNamed ? name : finalName(answer.disposition, name, isArchive);
  await sink.finish(saved);
  return { bytes, name: saved, isArchiveUnderOtherName: isArchive && sink.hasName };
}

/** The right of operators to download is not documented: these answers say that there is none. */
function isNotAllowed(offer: DownloadOffer, error: unknown): boolean {
  // A sign-in that is over says nothing about the right to download.
  if (error instanceof ApiError && error.facts.request.endsWith('/token')) return false;
  switch (problemKindOf(error)) {
    case 'signed-out':
    case 'forbidden':
    case 'not-offered':
      return true;
    case 'not-found':
      // Posts that are not found are those of a session that has ended, or not ready for very long.
      return offer.kind !== 'posts';
    case 'conflict':
    case 'rejected':
    case 'busy':
    case 'proxy-offline':
    case 'failed':
    case 'unreachable':
    case 'unexpected-answer':
    case undefined:
      return false;
  }
}

function failureOf(offer: DownloadOffer, error: unknown): DownloadFailure {
  if (error instanceof NotTheFileError) return { kind: 'not-the-file' };
  if (error instanceof TooLargeError) return { kind: 'too-large' };
  if (error instanceof DiskError) return { kind: 'disk', message: error.message };
  return isNotAllowed(offer, error) ? { kind: 'not-allowed', error } : { kind: 'error', error };
}

async function followDownload(
  person: Person,
  sessionId: string,
  offer: DownloadOffer,
  plainName: string,
): Promise<void> {
  const { api } = person;
  const downloads = person.own(Downloads);
  const ending = endingOf(offer);
  const safe = safeFileName(plainName, 'download');
  const name = ending === undefined ? safe : withEnding(safe, ending);
  // The name of an export is the server's to choose, and its size is never that of a disk.
  const sink = offer.kind === 'posts' ? memorySink() : await chooseSink(name);
  if (sink === undefined) return;

  const cancelling = new AbortController();
  const { signal } = cancelling;
  const key = downloads.add({
    sessionId,
    kind: offer.kind,
    name,
    startedAt: Date.now(),
    state: { kind: 'preparing', asked: 1 },
    cancel: () => cancelling.abort(),
    again: () => {
      downloads.remove(key);
      void startDownload(person, sessionId, offer, plainName);
    },
  });
  const show = (state: DownloadState) => downloads.change(key, { state });

  let bytesSoFar = 0;
  let progress: ReturnType<typeof setInterval> | undefined;
  try {
    const answer = await open(api, sessionId, offer, signal, (asked) => show({ kind: 'preparing', asked }));
    checkAnswer(offer, answer, sink);
    const { totalBytes } = answer;
    progress = setInterval(() => show({ kind: 'receiving', bytes: bytesSoFar, totalBytes }), progressMs);
    const received = await receive(offer, answer, sink, name, (bytes) => {
      bytesSoFar = bytes;
    });
    clearInterval(progress);
    const { bytes, isArchiveUnderOtherName } = received;
    downloads.change(key, { name: received.name, state: { kind: 'saved', bytes, isArchiveUnderOtherName } });
  } catch (error) {
    clearInterval(progress);
    const isCancelled = signal.aborted;
    // What is still under way of an answer that is not wanted.
    cancelling.abort();
    await sink.discard();
    const failure = failureOf(offer, error);
    if (!isCancelled && failure.kind === 'not-allowed') downloads.forbid(sessionId, offer.kind);
    show(isCancelled ? { kind: 'cancelled' } : { kind: 'failed', failure });
  }
}

/** The whole of what is asked of the server: the same text asks for the same file. */
function requestOf(sessionId: string, offer: DownloadOffer): string {
  return offer.kind === 'posts'
    ? toExactJson([sessionId, offer.teamId, offer.channelId, offer.posts])
    : toExactJson([sessionId, offer.path, offer.body]);
}

/**
 * Starts a download in answer to a press of a button, and follows it to its end by itself. What is under way, or about to be
 * while a name is chosen for it, is not started a second time.
 */
export function startDownload(
  person: Person,
  sessionId: string,
  offer: DownloadOffer,
  plainName: string,
): Promise<void> {
  return person
    .own(Downloads)
    .runOnce(requestOf(sessionId, offer), () => followDownload(person, sessionId, offer, plainName));
}
