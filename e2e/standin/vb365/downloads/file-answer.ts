import { file } from '../../http/answers';
import type { HttpAnswer } from '../../http/message';
import type { Server } from '../access/context';

/** In the plain form for old clients, and encoded (RFC 6266). */
function disposition(fileName: string): string {
  const plain = fileName.replaceAll(/[^\w .()-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}

/** Bytes without their length; whether a real server names the file is undocumented (see src/api/README.md). */
export function fileAnswer({ downloads, state }: Server, fileName: string, content: Buffer): HttpAnswer {
  const headers = state.settings.downloadNames ? { 'content-disposition': disposition(fileName) } : {};
  return file(downloads.pieces(content), { fileName, bytes: content.length }, headers);
}
