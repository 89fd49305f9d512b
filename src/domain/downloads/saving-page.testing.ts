import { vi } from 'vitest';

export interface SavedFile {
  readonly name: string;
  readonly bytes: string;
  readonly type: string;
}

/** A page that saves files by links, as browsers without a save dialog do. Answers the files as they are saved. */
export function stubSavingPage(): readonly SavedFile[] {
  const saved: SavedFile[] = [];
  let blob: Blob | undefined;
  const createObjectURL = (made: Blob) => {
    blob = made;
    return 'blob:x';
  };
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL: () => undefined }));
  vi.stubGlobal('document', {
    createElement: () => {
      const link = {
        href: '',
        download: '',
        click: () =>
          void saved.push({ name: link.download, bytes: String(blob?.size), type: blob?.type ?? '' }),
      };
      return link;
    },
  });
  return saved;
}
