import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useLocation } from 'wouter';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import { useRestoreList } from '#/domain/restore-list/use-restore-list';
import { usePerson } from '#/domain/person/use-person';
import { restorePlanPath } from '#/lib/paths';
import { ExpansionStatus } from './list/ExpansionStatus';
import { FoldersCard } from './list/FoldersCard';
import { GroupCard } from './list/GroupCard';
import { ListedEntry } from './list/ListedEntry';
import { ListReview } from './review/ListReview';
import { ListTools } from './list/ListTools';
import { shownEntries, type ListSort } from './list/list-view';
import { cardsSx, planColumnsSx } from './rows/list-styles';
import { messages } from './texts/messages';
import { PlanDraftStore } from './review/plan-draft';
import { bulkOverwrite, orderOf, surveyOf, type BulkOverwrite, type PlanOrder } from './review/plan-order';
import { entriesToSend, isAsReviewed } from './review/reviewed-order';
import { RowList } from './rows/RowList';
import { DuplicateNotices } from './review/DuplicateNotices';
import { useExpansion } from './list/use-expansion';
import { usePlans } from '#/domain/restore-plan/store/use-plans';
import { useSourceSessions } from './review/use-source-sessions';

const ConfirmDialog = lazy(async () => ({ default: (await import('./review/ConfirmDialog')).ConfirmDialog }));

interface Confirming {
  readonly reviewed: PlanOrder;
  readonly bulk: BulkOverwrite;
}

interface FilledListProps {
  readonly entries: readonly RestoreEntry[];
  readonly onRemove: (entries: readonly RestoreEntry[]) => void;
}

/** The list grouped as it will be sent, with the review beside it. */
export function RestoreListView({ entries, onRemove }: FilledListProps) {
  const person = usePerson();
  const { api, config } = person;
  const { list } = useRestoreList();
  const { store } = usePlans();
  const [, navigate] = useLocation();
  const draftStore = person.own(PlanDraftStore);
  const draft = useStore(draftStore.store);
  const sources = useSourceSessions(entries.map(({ sessionId }) => sessionId));
  const expansion = useExpansion();
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<ListSort>('added');
  const [confirming, setConfirming] = useState<Confirming>();
  const [hasChanged, setChanged] = useState(false);
  const [isStarting, setStarting] = useState(false);

  const survey = useMemo(() => surveyOf(entries, api.version), [entries, api.version]);
  const order = useMemo(() => orderOf(survey, draft, sources), [survey, draft, sources]);
  if (confirming !== undefined && !isAsReviewed(confirming.reviewed, order)) {
    setConfirming(undefined);
    setChanged(true);
  }
  const shownOf = (some: readonly RestoreEntry[]) => shownEntries(some, search, sort);
  const found = search.trim() === '' ? entries : shownOf(entries);

  async function start({ groups, reason }: PlanOrder): Promise<void> {
    setConfirming(undefined);
    setStarting(true);
    try {
      const planId = await store.start(groups, reason);
      await list.remove(groups.flatMap(({ group }) => group.entries.map(({ key }) => key)));
      draftStore.clear();
      navigate(restorePlanPath(planId));
    } finally {
      setStarting(false);
    }
  }

  function review(): void {
    const bulk = bulkOverwrite(order.groups, config.confirmOverwriteAbove);
    setChanged(false);
    if (bulk === undefined) void start(order);
    else setConfirming({ reviewed: order, bulk });
  }

  const foundKeys = new Set(found.map(({ key }) => key));
  const notRestorable = order.notRestorable.filter(({ entry }) => foundKeys.has(entry.key));
  return (
    <Box sx={planColumnsSx}>
      <Box sx={cardsSx}>
        <ListTools
          search={search}
          sort={sort}
          found={found.length}
          onSearch={setSearch}
          onSort={setSort}
          onRemoveFound={() => onRemove(found)}
        />
        <DuplicateNotices order={order} onRemove={onRemove} onKeep={draftStore.want} />
        {found.length === 0 ? <Box>{messages.noneMatch}</Box> : null}
        <ExpansionStatus expansion={expansion} />
        {notRestorable.length === 0 ? null : (
          <Box component="section" aria-labelledby="not-restorable" className="card">
            <Typography variant="h2" id="not-restorable" sx={{ p: 1.5 }}>
              {messages.notRestorable.title}
            </Typography>
            <RowList
              label={messages.notRestorable.title}
              items={notRestorable}
              keyOf={({ entry }) => entry.key}
            >
              {({ entry, reason }) => (
                <ListedEntry
                  entry={entry}
                  note={messages.notRestorable.reasons[reason]}
                  onRemove={() => onRemove([entry])}
                />
              )}
            </RowList>
          </Box>
        )}
        {order.toExpand.length === 0 ? null : (
          <FoldersCard
            folders={order.toExpand}
            expansion={expansion}
            onRemove={(entry) => onRemove([entry])}
          />
        )}
        {order.groups.map(({ group, options, source }) => {
          const shown = shownOf(group.entries);
          return shown.length === 0 ? null : (
            <GroupCard
              key={group.key}
              group={group}
              shown={shown}
              source={source}
              options={options}
              onOptions={(next) => draftStore.setOptions(group.key, next)}
              onRemove={(entry) => onRemove([entry])}
              onExpand={(entry) => void expansion.start([entry], true)}
            />
          );
        })}
      </Box>
      <ListReview
        order={order}
        isStarting={isStarting}
        hasChanged={hasChanged}
        onReason={draftStore.setReason}
        onRestore={review}
      />
      {confirming === undefined ? null : (
        <Suspense>
          <ConfirmDialog
            bulk={confirming.bulk}
            entries={entriesToSend(confirming.reviewed)}
            onConfirm={() => void start(confirming.reviewed)}
            onClose={() => setConfirming(undefined)}
          />
        </Suspense>
      )}
    </Box>
  );
}
