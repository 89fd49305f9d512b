/** Memory of the browser that one download may take where it can't write to the disk while it receives. */
export const maxInMemoryBytes = 1024 ** 3;

export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** The disk took no more, or took the permission back. */
export class DiskError extends Error {
  override readonly name = 'DiskError';
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Where a file goes. Nothing is there under its name before `finish`, and nothing after `discard`. */
export interface FileSink {
  readonly maxBytes: number;
  /** The operator has chosen the name. */
  readonly hasName: boolean;
  write(bytes: Bytes): Promise<void>;
  finish(name: string): Promise<void>;
  discard(): Promise<void>;
}

/** In Chromium and its relatives only, and so not among the types of the platform. */
interface DiskHandle {
  readonly name: string;
  createWritable(): Promise<FileSystemWritableFileStream>;
  remove?(): Promise<void>;
}

declare global {
  interface Window {
    showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<DiskHandle>;
  }
}

/** Long enough for the browser to take the file over, wherever it asks the operator first. */
const keepUrlMs = 60_000;

/** Saves as the browser saves any file. The type keeps it from being shown in the portal's origin. */
function saveBlob(parts: readonly Bytes[], name: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keepUrlMs);
}

export function memorySink(): FileSink {
  let parts: Bytes[] = [];
  let size = 0;
  return {
    maxBytes: maxInMemoryBytes,
    hasName: false,
    write(bytes) {
      size += bytes.length;
      if (size > maxInMemoryBytes) return Promise.reject(new TooLargeError());
      parts.push(bytes);
      return Promise.resolve();
    },
    finish(name) {
      saveBlob(parts, name);
      parts = [];
      return Promise.resolve();
    },
    discard() {
      parts = [];
      return Promise.resolve();
    },
  };
}

async function asDiskError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new DiskError(error instanceof Error ? error.message : String(error));
  }
}

function diskSink(handle: DiskHandle): FileSink {
  let stream: Promise<FileSystemWritableFileStream> | undefined;
  const open = () => (stream ??= handle.createWritable());
  return {
    maxBytes: Number.POSITIVE_INFINITY,
    hasName: true,
    write: (bytes) => asDiskError(open().then((opened) => opened.write(bytes))),
    finish: () => asDiskError(open().then((opened) => opened.close())),
    async discard() {
      // Choosing a name has made an empty file, or emptied the one that was there.
      await stream?.then((opened) => opened.abort()).catch(() => undefined);
      await handle.remove?.().catch(() => undefined);
    },
  };
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}

/**
 * Asks where to save, in answer to a press of a button; undefined when the operator thinks better of it. Without such
 * a dialog the browser's own way of saving is taken, which needs the whole file in memory.
 */
export async function chooseSink(suggestedName: string): Promise<FileSink | undefined> {
  if (window.showSaveFilePicker === undefined) return memorySink();
  try {
    return diskSink(await window.showSaveFilePicker({ suggestedName }));
  } catch (error) {
    if (isNamed(error, 'AbortError')) return undefined;
    return memorySink();
  }
}
