import Box from '@mui/material/Box';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { placeKey, type BackupPath } from '#/api/explore/backup-path';
import { exploreSourceOf } from '#/api/explore/sources';
import { hasRestorePoints } from '#/api/access/restore-points';
import type { StartedSession } from '#/domain/sessions/started-sessions';
import { usePerson } from '#/domain/person/use-person';
import type { Workload } from '#/api/access/workloads';
import { AddPlaceButton } from './selection/AddPlaceButton';
import { CompareButton } from './compare/CompareButton';
import { SavePlaceActions } from './downloads/SavePlaceActions';
import { EmptyPlace } from './layout/EmptyPlace';
import { EmptySession } from './EmptySession';
import { ExplorePanes } from './layout/ExplorePanes';
import { ItemsView } from './ItemsView';
import { messages } from './messages';
import { NextSteps } from './NextSteps';
import { PathBar, placeName } from './tree/PathBar';
import { PlaceLinks } from './tree/PlaceLinks';
import { PlaceTree } from './tree/PlaceTree';
import { SearchBar } from './search/SearchBar';
import { rememberSearch } from './search/search-history';
import { searchablePlaces, searchedPlace, searchTypeOf } from './search/search-scope';
import type { ExploreAddress } from './layout/use-explore-address';
import { usePlaces } from './tree/use-places';
import { useSearchProblem } from './search/use-search-problem';
import { WhyPanel } from './why/WhyPanel';

const ComparePane = lazy(async () => ({ default: (await import('./compare/ComparePane')).ComparePane }));

interface ExploreViewProps {
  readonly sessionId: string;
  readonly workload: Workload;
  readonly started: StartedSession | undefined;
  readonly place: BackupPath;
  readonly address: ExploreAddress;
}

/** Tree, list and details of a session whose kind is known. */
export function ExploreView({ sessionId, workload, started, place, address }: ExploreViewProps) {
  const { api, personKey } = usePerson();
  const [comparedKey, setComparedKey] = useState<string>();
  const source = exploreSourceOf(workload);
  const places = usePlaces(sessionId, source, place);
  const { link } = address;
  const query = link.search ?? '';
  const searchable = searchablePlaces(source, place, api.version);
  const searched = searchedPlace(searchable, link);
  const type = searchTypeOf(link, place);
  const search =
    query === '' || searched === undefined ? undefined : source.search(searched, query, type, api.version);

  const items = source.items(place, api.version);
  const listing = search ?? items;
  // Without the values it was started with, no second session of the same object can be opened.
  const canCompare = items !== undefined && started !== undefined && hasRestorePoints(api);
  const isComparing = canCompare && comparedKey === placeKey(place);
  const searchError = useSearchProblem(sessionId, search);

  if (places.top.kind === 'known' && places.top.nodes.length === 0) {
    return <EmptySession started={started} workload={workload} link={link} />;
  }
  const isSearch = search !== undefined;
  const listedPlace = isSearch ? (searched ?? []) : place;
  const below = places.belowOf(placeKey(place));
  const whyEmpty = (
    <>
      {started === undefined ? null : <NextSteps started={started} link={link} />}
      <WhyPanel started={started} workload={workload} link={link} />
    </>
  );
  return (
    <ExplorePanes
      openKey={placeKey(place)}
      tree={<PlaceTree places={places} place={place} onOpen={address.openPlace} />}
    >
      <Box sx={{ px: 1.5, pt: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <PathBar places={places} place={place} hrefOf={address.hrefOf} />
        <Box sx={{ flex: 1 }} />
        <AddPlaceButton key={placeKey(place)} sessionId={sessionId} workload={workload} place={place} />
        <SavePlaceActions sessionId={sessionId} place={place} />
        {canCompare ? (
          <CompareButton isComparing={isComparing} onCompare={() => setComparedKey(placeKey(place))} />
        ) : null}
      </Box>
      {isComparing ? null : searched === undefined ? (
        <Box sx={{ px: 1.5, py: 1, fontSize: '0.8125rem', color: 'text.secondary' }}>
          {messages.search.notOffered}
        </Box>
      ) : (
        <SearchBar
          workload={workload}
          searchable={searchable}
          searched={searched}
          nameOf={(one) => placeName(places, one)}
          type={type}
          value={query}
          error={searchError}
          onSearch={({ text, within, type: wanted }) => {
            if (text !== '' && text !== query) rememberSearch(personKey, workload, text);
            address.change({
              search: text === '' ? undefined : text,
              within: text === '' ? undefined : within,
              type: text === '' || workload !== 'Vet' ? undefined : wanted,
              item: undefined,
            });
          }}
        />
      )}
      {isComparing ? (
        <Suspense fallback={messages.loading}>
          <ComparePane
            key={placeKey(place)}
            sessionId={sessionId}
            started={started}
            place={place}
            link={link}
            listing={items}
            onClose={() => setComparedKey(undefined)}
          />
        </Suspense>
      ) : listing !== undefined ? (
        <ItemsView
          key={isSearch ? `${placeKey(listedPlace)} ${type} ${query}` : placeKey(place)}
          sessionId={sessionId}
          workload={workload}
          source={source}
          place={listedPlace}
          listing={listing}
          isSearch={isSearch}
          address={address}
          whenEmpty={
            <EmptyPlace
              title={isSearch ? messages.noFoundTitle : messages.noItemsTitle}
              text={isSearch ? messages.noFoundText : messages.noItemsText}
            >
              {whyEmpty}
            </EmptyPlace>
          }
        />
      ) : below?.kind !== 'known' ? (
        <Box role="status" sx={{ p: 2, color: 'text.secondary' }}>
          {below?.kind === 'failed' ? messages.treeFailed : messages.loading}
        </Box>
      ) : below.nodes.length === 0 ? (
        <EmptyPlace title={messages.noItemsTitle} text={messages.noItemsText}>
          <Link href={address.hrefOf([])}>{messages.toTop}</Link>
          {whyEmpty}
        </EmptyPlace>
      ) : (
        <PlaceLinks nodes={below.nodes} place={place} hrefOf={address.hrefOf} />
      )}
    </ExplorePanes>
  );
}
