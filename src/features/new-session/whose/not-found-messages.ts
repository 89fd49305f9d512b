import type { ApiVersion } from '#/api/transport/http';
import type { Workload } from '#/api/access/workloads';
import { formatCount, plural } from '#/lib/plural';
import { messages } from '../messages';
import { whoseMessages } from './messages';
import type { NotFoundCheck } from './not-found-checks';

const names: Record<NotFoundCheck['name'], string> = {
  kind: 'Kind',
  type: 'Type of data',
  part: 'Whole list',
  scope: 'Your scope',
};

/** Words of the panel that looks for why a search in the scope finds nothing. */
export const notFoundMessages = {
  names,
  allKinds: 'Show all kinds',
  loadAgain: 'Load the list again',
  loading: 'Loading the list again…',
  kind: (count: number) =>
    count === 0
      ? 'Nothing matches among the other kinds either.'
      : plural(count, {
          one: '# match is of another kind than the one shown.',
          other: '# matches are of other kinds than the one shown.',
        }),
  type: (isFine: boolean, version: ApiVersion, what: Workload) => {
    if (version === 'v6') return 'This server version lists no teams.';
    return isFine
      ? 'Objects that don’t fit the type of data are listed too, and marked.'
      : `What matches is not for ${messages.workloadNames[what]}. Choose another type of data below.`;
  },
  part: (unknownCount: number) =>
    unknownCount === 0 ? 'The server’s list is here in full.' : whoseMessages.unknownKinds(unknownCount),
  inScope: 'What matches is in your scope.',
  outOfScope: (count: number, loadedAt: string) =>
    `It is not among the ${formatCount(count)} objects that you could restore at ${loadedAt}. If it was assigned to you since, load the list again; else ask your administrator. Your own data is a choice above.`,
};
