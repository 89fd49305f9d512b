import { Check } from 'lucide-react';
import { memo } from 'react';
import type { ObjectToManage } from '#/api/access/effective-scope';
import { initialsOf } from '#/lib/initials';
import { directionOf } from '#/lib/text';
import { whoseMessages } from './messages';
import { markMatches } from './search-objects';

export const pickerRowHeight = 48;

interface PickerRowProps {
  readonly id: string;
  readonly object: ObjectToManage;
  readonly searched: string;
  readonly position: number;
  readonly count: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Why it can't be picked, in few words. */
  readonly unfit: string | undefined;
  readonly onPick: (object: ObjectToManage, position: number) => void;
}

function Marked({ text, searched }: { readonly text: string; readonly searched: string }) {
  return markMatches(text, searched).map((part, index) =>
    part.isMatch ? <mark key={index}>{part.text}</mark> : part.text,
  );
}

/** Plain and memoised: rendering rows is what a key press in the search costs most. */
export const PickerRow = memo(function PickerRow(props: PickerRowProps) {
  const { object, searched, isSelected, unfit } = props;
  return (
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      className="row"
      aria-selected={isSelected}
      aria-disabled={unfit !== undefined}
      aria-setsize={props.count}
      aria-posinset={props.position + 1}
      data-active={props.isActive}
      onClick={() => props.onPick(object, props.position)}
    >
      <span className="tick" aria-hidden>
        {isSelected ? <Check size={14} /> : null}
      </span>
      <span className="initials" aria-hidden>
        {initialsOf(object.name)}
      </span>
      <span className="names">
        <span className="name" dir={directionOf(object.name)}>
          <Marked text={object.name} searched={searched} />
        </span>
        <span className="address">
          <Marked text={object.address} searched={searched} />
        </span>
      </span>
      <span className="kind">
        {whoseMessages.kindOf(object)}
        {unfit === undefined ? null : <span className="unfit">{unfit}</span>}
      </span>
    </div>
  );
});
