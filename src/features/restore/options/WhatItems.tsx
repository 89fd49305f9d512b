import { OptionCheck } from './OptionCheck';
import { optionMessages as text } from '../texts/option-messages';

interface ItemsChoice {
  readonly changedItems: boolean;
  readonly missingItems: boolean;
}

interface WhatItemsProps {
  readonly value: ItemsChoice;
  readonly onChange: (change: Partial<ItemsChoice>) => void;
}

/** Which of the chosen things are written: those that are gone, those that differ. */
export function WhatItems({ value, onChange }: WhatItemsProps) {
  return (
    <>
      <OptionCheck
        label={text.missing}
        help={text.missingHelp}
        isOn={value.missingItems}
        onChange={(missingItems) => onChange({ missingItems })}
      />
      <OptionCheck
        label={text.changed}
        help={text.changedHelp}
        warning={text.changedWarning}
        isOn={value.changedItems}
        onChange={(changedItems) => onChange({ changedItems })}
      />
    </>
  );
}
