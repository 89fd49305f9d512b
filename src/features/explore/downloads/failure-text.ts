import type { Download, DownloadFailure } from '#/domain/downloads/downloads';
import { maxInMemoryBytes } from '#/domain/downloads/file-sink';
import { describeError } from '#/api/transport/error-messages';
import { formatBytes } from '#/lib/bytes';
import type { ErrorText } from '#/lib/error-text';
import { messages } from './messages';

export function failureText({ kind }: Pick<Download, 'kind'>, failure: DownloadFailure): ErrorText {
  switch (failure.kind) {
    case 'not-allowed':
      return { ...describeError(failure.error), ...messages.notAllowed(kind) };
    case 'error': {
      const text = describeError(failure.error);
      return { ...text, next: `${messages.nothingSaved} ${text.next}` };
    }
    case 'not-the-file':
      return { ...messages.notTheFile, details: [] };
    case 'too-large':
      return { ...messages.tooLarge(formatBytes(maxInMemoryBytes)), details: [] };
    case 'disk':
      return { ...messages.disk, details: [[messages.problem, failure.message]] };
  }
}
