import { useInfiniteQuery } from '@tanstack/react-query';
import { ApiError, problemKindOf } from '#/api/transport/errors';
import type { ExploreItem } from '#/api/explore/item';
import type { Listing } from '#/api/explore/listing';
import { itemsQuery } from '#/api/explore/queries';
import { useApi } from '#/domain/person/use-person';
import { visibleText } from '#/lib/text';
import { messages } from '../messages';

/** What the server says is wrong with the text of a search; undefined for errors of any other kind. */
export function searchProblemText(error: unknown): string | undefined {
  if (!(error instanceof ApiError) || problemKindOf(error) !== 'rejected') return undefined;
  const { serverMessage } = error.facts;
  return serverMessage === undefined
    ? messages.search.refusedSilently
    : messages.search.refused(visibleText(serverMessage));
}

/** The same of the search that is shown. Only watches: the list asks. */
export function useSearchProblem(
  sessionId: string,
  search: Listing<ExploreItem> | undefined,
): string | undefined {
  const api = useApi();
  const { error } = useInfiniteQuery({ ...itemsQuery(api, sessionId, search), enabled: false });
  return searchProblemText(error);
}
