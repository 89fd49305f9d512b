import type { NodeVersion } from '../../../seed/content/tree';
import { itemTime, type ExploreCall } from '../call/explore-call';

/** Major versions: 3.0 has the number 1536, as SharePoint counts. */
export function versionId(number: number): number {
  return 512 * number;
}

/** The other way round. */
export function versionNumber(id: number): number {
  return id / 512;
}

/** What documents, list items and folders of OneDrive and SharePoint have in common. */
export function nodeFields(
  { version }: ExploreCall,
  { node, state, modifiedMs, createdMs, number }: NodeVersion,
) {
  return {
    id: node.id,
    name: state.name,
    version: `${number}.0`,
    versionId: versionId(number),
    createdBy: node.createdBy,
    creationTime: itemTime(createdMs),
    modifiedBy: state.modifiedBy,
    modificationTime: itemTime(modifiedMs),
    ...(version === 'v6' ? {} : { isFolder: node.isFolder }),
  };
}
