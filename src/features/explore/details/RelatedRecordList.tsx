import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { describeError } from '#/api/transport/error-messages';
import { relatedRecordsQuery } from '#/api/explore/queries';
import type { ExploreItem } from '#/api/explore/item';
import type { BackupPath } from '#/api/explore/backup-path';
import type { RelatedRecord } from '#/api/explore/source';
import { exploreSourceOf } from '#/api/explore/sources';
import { entryOfItem } from '#/domain/restore-list/entry';
import { useApi } from '#/domain/person/use-person';
import type { Workload } from '#/api/access/workloads';
import type { TimeZoneChoice } from '#/lib/dates';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { useTimeZone } from '#/ui/time-zone';
import { AddedNotice } from '../selection/AddedNotice';
import { columnsOf } from '../items/columns';
import { SaveRelatedActions } from '../downloads/SaveRelatedActions';
import { fieldText, labelOf } from '../items/fields';
import { titleOf } from '../items/item-text';
import { messages } from '../messages';
import { detailsMessages } from './messages';
import { restoreMessages } from '../selection/restore-messages';
import { isRepeated, useAddToList } from '../selection/use-add-to-list';
import { usePlaceNodes } from '../tree/use-place-names';

/** Facts that tell one version or reply from another. */
const factsShown = 4;

interface RelatedRecordListProps {
  readonly sessionId: string;
  readonly workload: Workload;
  /** Where the item is that these are of. */
  readonly place: BackupPath;
  readonly extra: RelatedRecord;
}

/** A version as it is told from the others: "3.0"; files in channels have a number too. */
function versionOf({ record }: ExploreItem, zone: TimeZoneChoice): string | undefined {
  const told = ['uiVersion', 'version'].map((field) => fieldText(record, field, zone));
  return told.find((one) => one !== '');
}

/** Read on demand only: each look into a backup is recorded on the server. */
export function RelatedRecordList({ sessionId, workload, place, extra }: RelatedRecordListProps) {
  const api = useApi();
  const { zone } = useTimeZone();
  const [isWanted, setWanted] = useState(false);
  const { added, add } = useAddToList();
  const [addedKey, setAddedKey] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed has gone.
    if (isWanted) heading.current?.focus();
  }, [isWanted]);
  const { namesOf } = usePlaceNodes(sessionId, exploreSourceOf(workload));
  const query = useQuery({ ...relatedRecordsQuery(api, sessionId, extra), enabled: isWanted });
  const name = detailsMessages.relatedRecords[extra.kind];

  function addVersion(item: ExploreItem, version: string): void {
    const placeNames = namesOf(place);
    setAddedKey(item.key);
    void add([entryOfItem({ sessionId, workload, place, placeNames, item, version })]);
  }

  if (!isWanted) {
    return (
      <Button size="small" variant="outlined" onClick={() => setWanted(true)} sx={{ justifySelf: 'start' }}>
        {detailsMessages.show(name)}
      </Button>
    );
  }
  return (
    <Box component="section" aria-label={name}>
      <Typography ref={heading} variant="h3" tabIndex={-1}>
        {name}
      </Typography>
      {query.error === null ? null : (
        <ErrorPanel error={describeError(query.error)} onRetry={() => void query.refetch()} />
      )}
      {query.isPending && query.error === null ? <Box role="status">{messages.loading}</Box> : null}
      {query.data?.length === 0 ? (
        <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
          {detailsMessages.noRelatedRecords[extra.kind]}
        </Box>
      ) : null}
      {query.data !== undefined && query.data.length > 1 ? (
        <SaveRelatedActions sessionId={sessionId} place={place} extra={extra} items={query.data} />
      ) : null}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 320, overflowY: 'auto' }}>
        {query.data?.map((item) => {
          const fields = ['version', 'uiVersion', 'sizeBytes', ...columnsOf(item.kind)];
          const facts = [...new Set(fields)]
            .map((field) => [labelOf(field), fieldText(item.record, field, zone)] as const)
            .filter(([, text]) => text !== '')
            .slice(0, factsShown);
          const version = extra.kind === 'versions' ? versionOf(item, zone) : undefined;
          return (
            <Box
              component="li"
              key={item.key}
              sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider', fontSize: '0.875rem' }}
            >
              <Box dir="auto" sx={{ overflowWrap: 'anywhere' }}>
                {titleOf(item)}
              </Box>
              <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
                {facts.map(([label, text]) => `${label}: ${text}`).join(' · ')}
              </Box>
              {version === undefined ? null : (
                <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
                  <Button
                    size="small"
                    onClick={(event) => {
                      if (!isRepeated(event)) addVersion(item, version);
                    }}
                  >
                    {restoreMessages.addVersion(version)}
                  </Button>
                  {added === undefined || addedKey !== item.key ? null : <AddedNotice added={added} />}
                </Box>
              )}
              <SaveRelatedActions sessionId={sessionId} place={place} extra={extra} items={[item]} />
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
