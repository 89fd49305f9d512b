import { CheckField } from '#/form/CheckField';

interface OptionCheckProps {
  readonly label: string;
  readonly help: string;
  readonly warning?: string;
  readonly isOn: boolean;
  /** Another option has to be chosen first. */
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A yes or no among the options of a group. */
export function OptionCheck({ label, help, warning, isOn, isDisabled = false, onChange }: OptionCheckProps) {
  return (
    <CheckField
      label={label}
      help={help}
      warning={isOn && !isDisabled ? warning : undefined}
      field={{
        checked: isOn && !isDisabled,
        disabled: isDisabled,
        onChange: (event) => onChange(event.target.checked),
      }}
    />
  );
}
