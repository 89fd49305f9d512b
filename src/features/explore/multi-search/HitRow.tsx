import { Check, Eye } from 'lucide-react';
import { memo } from 'react';
import { Link } from 'wouter';
import type { TimeZoneChoice } from '#/lib/dates';
import { explorePath } from '#/lib/paths';
import { placeSegments } from '#/api/explore/backup-path';
import { ItemIcon } from '#/ui/ItemIcon';
import { columnsOf } from '../items/columns';
import { fieldText } from '../items/fields';
import { titleOf } from '../items/item-text';
import { messages } from './messages';
import type { Hit } from './multi-search-state';

interface HitRowProps {
  readonly hit: Hit;
  /** Whose session it is: said of an item only where it lies elsewhere, in an archive or a subsite. */
  readonly whose: string;
  readonly query: string;
  readonly zone: TimeZoneChoice;
  readonly isTicked: boolean;
  readonly isOnList: boolean;
  readonly onToggle: (key: string) => void;
}

/** Plain and memoised, as rows come and go while scrolling. */
export const HitRow = memo(function HitRow(props: HitRowProps) {
  const { hit, query, zone, isTicked, isOnList, onToggle } = props;
  const { item, entry, place } = hit;
  const title = titleOf(item);
  const [first = '', second = ''] = columnsOf(item.kind).map((column) =>
    fieldText(item.record, column, zone),
  );
  const where = entry.placeNames.filter((name) => name !== props.whose);
  const link = {
    place: placeSegments(place),
    search: query,
    within: place.length,
    item: item.key,
    ...(hit.type === undefined ? {} : { type: hit.type }),
  };
  return (
    <>
      <label>
        <input type="checkbox" aria-label={title} checked={isTicked} onChange={() => onToggle(entry.key)} />
        <span className="title" dir="auto" title={title}>
          <ItemIcon kind={item.kind} />
          {title}
        </span>
        <span className="fact" dir="auto" title={first}>
          {[...where, first].filter((fact) => fact !== '').join(' · ')}
        </span>
        <span className="fact" dir="auto">
          {second}
        </span>
      </label>
      {isOnList ? (
        <span className="listed">
          <Check aria-hidden size={14} /> {messages.onList}
        </span>
      ) : null}
      <Link className="look" href={explorePath(entry.sessionId, link)} aria-label={messages.look(title)}>
        <Eye aria-hidden size={16} />
      </Link>
    </>
  );
});
