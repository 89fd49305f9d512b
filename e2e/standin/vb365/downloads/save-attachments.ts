import type { HttpAnswer } from '../../http/message';
import type { Attachment } from '../../seed/content/tree';
import { param, type ExploreCall } from '../explore/call/explore-call';
import type { ExploreResource } from '../explore/routes';
import { attachmentOf, itemHere } from '../explore/documents/sharepoint';
import { checkedBody, list, records, required, text, textOf } from '../restore/body';
import { answer, save } from './save';

function packed(call: ExploreCall, attachments: readonly Attachment[]): HttpAnswer {
  return answer(
    call,
    'zip',
    'Attachments',
    attachments.map(({ name }) => name),
  );
}

function saveAttachment(call: ExploreCall): HttpAnswer {
  return packed(call, [attachmentOf(itemHere(call), param(call, 'attachmentId'))]);
}

function saveAttachments(call: ExploreCall): HttpAnswer {
  const item = itemHere(call);
  const body = checkedBody(call, { attachments: list });
  const ids = records(call, body, 'attachments', { id: required(text) }).map((record) =>
    textOf(record, 'id'),
  );
  return packed(
    call,
    ids.map((id) => attachmentOf(item, id)),
  );
}

const attachments = '/Sites/:siteId/Items/:itemId/Attachments';

/** Always packed, even a single one (REST reference, SharePointAttachment_Save). */
export const saveAttachmentResources: readonly ExploreResource[] = [
  save('Vesp', `${attachments}/save`, saveAttachments),
  save('Vesp', `${attachments}/:attachmentId/save`, saveAttachment),
];
