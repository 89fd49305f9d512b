import * as v from 'valibot';
import { looseNumber, optionalOf, optionalText } from '../transport/schema';
import { recordOf, type ExploreItem } from './item';
import type { PlaceNode } from './source';

const documentFields = v.object({
  id: v.string(),
  name: optionalText,
  title: optionalText,
  isFolder: v.nullish(v.boolean(), false),
  sizeBytes: optionalOf(looseNumber),
  versionId: optionalOf(looseNumber),
  url: optionalText,
});

/**
 * ItemComposed of OneDrive and SharePoint: a document, a list item, or a folder among them (v7 and later). A search
 * over lists and libraries alike tells them apart only by the title, which documents don't have.
 */
export function documentSchema(expected: 'document' | 'list-item' | 'either') {
  return recordOf(documentFields, ({ id, name, title, isFolder, sizeBytes }, record): ExploreItem => {
    const isListItem = expected === 'list-item' || (expected === 'either' && title !== undefined);
    return {
      key: id,
      id,
      kind: isFolder ? 'folder' : isListItem ? 'list-item' : 'document',
      title: (isListItem ? (title ?? name) : name) ?? '',
      sizeBytes: isFolder ? undefined : sizeBytes,
      record,
    };
  });
}

/** An earlier version has the id of its document; only its number tells it apart. */
export function versionSchema(kind: ExploreItem['kind']) {
  return recordOf(documentFields, ({ id, name, title, sizeBytes, versionId }, record): ExploreItem => ({
    key: `${id}@${versionId ?? 0}`,
    id,
    kind,
    title: (kind === 'list-item' ? (title ?? name) : name) ?? '',
    sizeBytes,
    record,
  }));
}

export const folderNode = recordOf(documentFields, ({ id, name }, record): PlaceNode => ({
  step: { kind: 'folder', id },
  label: name ?? id,
  isArchive: false,
  isLeaf: false,
  record,
}));

/** A place that is told with id and name: a drive, a site, a library, a list. */
export function namedNode(kind: 'onedrive' | 'site' | 'library' | 'list') {
  return recordOf(documentFields, ({ id, name, url }, record): PlaceNode => ({
    step: { kind, id },
    label: name ?? url ?? id,
    isArchive: false,
    isLeaf: false,
    record,
  }));
}
