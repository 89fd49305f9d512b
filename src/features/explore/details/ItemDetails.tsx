import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ExploreItem } from '#/api/explore/item';
import type { BackupPath } from '#/api/explore/backup-path';
import type { ExploreSource } from '#/api/explore/source';
import { useApi } from '#/domain/person/use-person';
import type { Workload } from '#/api/access/workloads';
import { useTimeZone } from '#/ui/time-zone';
import { ItemIcon } from '#/ui/ItemIcon';
import { AddItemButton } from '../selection/AddItemButton';
import { RelatedRecordList } from './RelatedRecordList';
import { fieldText, filledFields, labelOf } from '../items/fields';
import { titleOf } from '../items/item-text';
import { messages } from '../messages';
import { detailsMessages } from './messages';

interface ItemDetailsProps {
  readonly sessionId: string;
  readonly workload: Workload;
  readonly source: ExploreSource;
  readonly place: BackupPath;
  readonly item: ExploreItem;
  /** Where it lies, as far as that is not plain from what is listed. */
  readonly where: string;
  /** Opens what is a place itself; left out where it is none. */
  readonly onOpen: (() => void) | undefined;
}

/** All that the server tells of an item. */
export function ItemDetails({ sessionId, workload, source, place, item, where, onOpen }: ItemDetailsProps) {
  const { zone } = useTimeZone();
  const { version } = useApi();
  return (
    <Box sx={{ p: 2, display: 'grid', gap: 2 }}>
      <Box>
        <Typography variant="h2" dir="auto" sx={{ overflowWrap: 'anywhere' }}>
          {titleOf(item)}
        </Typography>
        <Box
          sx={{
            display: 'flex',
            gap: 0.75,
            alignItems: 'center',
            color: 'text.secondary',
            fontSize: '0.875rem',
          }}
        >
          <ItemIcon kind={item.kind} /> {messages.kinds[item.kind]}
          {where === '' ? null : <span>· {where}</span>}
        </Box>
        {onOpen === undefined ? null : (
          <Button size="small" variant="outlined" onClick={onOpen} sx={{ mt: 1 }}>
            {detailsMessages.open}
          </Button>
        )}
        <AddItemButton sessionId={sessionId} workload={workload} place={place} item={item} />
      </Box>
      {source.relatedRecords(place, item, version).map((extra) => (
        <RelatedRecordList
          key={`${item.key} ${extra.kind}`}
          sessionId={sessionId}
          workload={workload}
          place={place}
          extra={extra}
        />
      ))}
      <Box
        component="dl"
        aria-label={detailsMessages.allFields}
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(80px, 130px) minmax(0, 1fr)',
          gap: '6px 12px',
          fontSize: '0.875rem',
          '& dt': { color: 'text.secondary', overflowWrap: 'anywhere' },
          '& dd': { m: 0, overflowWrap: 'anywhere' },
        }}
      >
        {filledFields(item.record).map((field) => (
          <Box key={field} sx={{ display: 'contents' }}>
            <dt>{labelOf(field)}</dt>
            <dd dir="auto">{fieldText(item.record, field, zone)}</dd>
          </Box>
        ))}
      </Box>
      {item.kind === 'folder' ? null : (
        <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{detailsMessages.metadataOnly}</Box>
      )}
    </Box>
  );
}
