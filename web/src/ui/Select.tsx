import { Field } from './Field.tsx';

/** A choice of a {@link Select}. */
export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
}

type Props<Value extends string> = {
  label: string;
  hideLabel?: boolean;
  value: Value;
  options: readonly SelectOption<Value>[];
  onChange: (value: Value) => void;
};

/** One of several, in the browser's own list. */
export function Select<Value extends string>({
  label,
  hideLabel,
  value,
  options,
  onChange,
}: Props<Value>) {
  return (
    <Field label={label} hideLabel={hideLabel}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
