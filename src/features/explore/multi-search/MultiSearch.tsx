import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { TeamsSearchType } from '#/api/explore/source';
import { workloadNames } from '#/domain/sessions/session-title';
import { usePerson } from '#/domain/person/use-person';
import type { Workload } from '#/api/access/workloads';
import { searchTogetherPath, sessionsTogetherPath } from '#/lib/paths';
import type { ReadonlyStore } from '#/lib/store';
import { CopyButton } from '#/ui/CopyButton';
import { EmptyPlace } from '../layout/EmptyPlace';
import { SearchBar } from '../search/SearchBar';
import { rememberSearch } from '../search/search-history';
import { searchProblemText } from '../search/use-search-problem';
import { messages } from './messages';
import { Found } from './Found';
import { MultiSearches, type MultiSearchRun } from './multi-search';
import { retryableIds, type MultiSearchState } from './multi-search-state';

interface MultiSearchProps {
  readonly sessionIds: readonly string[];
  readonly workload: Workload;
  readonly nameOf: (sessionId: string) => string;
  readonly query: string;
  readonly type: TeamsSearchType;
}

const wholeSession = [[]];

const noSearch = createStore<undefined>(() => undefined);

function useMultiSearchState(search: MultiSearchRun | undefined): MultiSearchState | undefined {
  return useStore<ReadonlyStore<MultiSearchState | undefined>>(search?.store ?? noSearch);
}

/** What the server says is wrong with the words; the same in every session, so it is said once, at the field. */
function refusedText(state: MultiSearchState | undefined): string | undefined {
  for (const row of state?.rows ?? []) {
    const text = row.state.kind === 'failed' ? searchProblemText(row.state.error) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The search over sessions of one kind, and what it found in each. */
export function MultiSearch({ sessionIds, workload, nameOf, query, type }: MultiSearchProps) {
  const person = usePerson();
  const { personKey } = person;
  const [, navigate] = useLocation();
  const search = useMemo(
    () =>
      query === '' ? undefined : person.own(MultiSearches).of({ sessionIds, workload, type, text: query }),
    [person, sessionIds, workload, type, query],
  );
  useEffect(() => search?.begin(), [search]);
  const state = useMultiSearchState(search);

  const title = messages.titleOf(workloadNames[workload], sessionIds.length);
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <Box
      sx={{
        // The bar above, and on small screens the one below, are 48 and 61 px high.
        height: { xs: 'calc(100dvh - 110px)', md: 'calc(100dvh - 49px)' },
        minHeight: 'fit-content',
        display: 'flex',
        flexDirection: 'column',
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: '4px 16px',
          alignItems: 'center',
          px: 2,
          py: 1,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography variant="h1" sx={{ flex: { xs: '1 1 100%', sm: 1 }, minWidth: 0, fontSize: '1.125rem' }}>
          {title}
        </Typography>
        <Link href={sessionsTogetherPath(sessionIds)}>{messages.toSessions}</Link>
        <CopyButton label={messages.copyLink} getText={() => location.href} />
      </Box>
      <SearchBar
        workload={workload}
        searchable={wholeSession}
        searched={[]}
        nameOf={() => ''}
        type={type}
        value={query}
        error={refusedText(state)}
        onSearch={(next) => {
          if (next.text !== '' && next.text !== query) rememberSearch(personKey, workload, next.text);
          if (next.text === query && next.type === type) {
            if (state !== undefined) search?.retry(retryableIds(state));
            return;
          }
          search?.cancel();
          navigate(
            searchTogetherPath(sessionIds, {
              search: next.text,
              type: workload === 'Vet' ? next.type : undefined,
            }),
          );
        }}
      />
      {search === undefined || state === undefined ? (
        <EmptyPlace title={messages.startTitle} text={messages.startText}>
          <Box component="ul" sx={{ m: 0, pl: 2.5, overflowWrap: 'anywhere' }}>
            {sessionIds.map((id) => (
              <li key={id} dir="auto">
                {nameOf(id)}
              </li>
            ))}
          </Box>
        </EmptyPlace>
      ) : (
        <Found search={search} state={state} nameOf={nameOf} query={query} />
      )}
    </Box>
  );
}
