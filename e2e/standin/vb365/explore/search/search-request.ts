import { json } from '../../../http/answers';
import type { HttpAnswer } from '../../../http/message';
import { isRecord } from '../../../model/json';
import { badParameter, notFound } from '../../../http/vb365-errors';
import { page, type Rows } from '../../../http/paging';
import type { ExploreCall } from '../call/explore-call';

export function queryOf({ request }: ExploreCall): string {
  if (request.mediaType !== 'application/json' || !isRecord(request.body)) {
    throw badParameter('The body must be a JSON object.');
  }
  const { query } = request.body;
  if (typeof query !== 'string') throw badParameter('query must be a text.');
  return query;
}

/** Searches, or goes on in the set of an earlier search, whatever query is sent with it. */
export function withSet(call: ExploreCall, search: () => Rows<unknown>): HttpAnswer {
  const { request, server, version } = call;
  const path = request.path.toLowerCase();
  const known = request.query.get('setId');
  const rows = known === null ? search() : server.state.searchSets.find(known, path);
  if (rows === undefined)
    throw notFound(`The result set ${known} was not found or has expired. Search again.`);
  const setId = known ?? server.state.searchSets.add(path, rows);
  const query = new URLSearchParams(request.query);
  query.set('setId', setId);
  return json(200, { ...page(version, { ...request, query }, rows), setId });
}
