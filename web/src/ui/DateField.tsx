import { Field } from './Field.tsx';

type Props = {
  label: string;
  hideLabel?: boolean;
  /** `YYYY-MM-DD`, or nothing. */
  value: string;
  min?: string;
  max?: string;
  error?: string;
  onChange: (value: string) => void;
};

/** A day, picked in the browser's own calendar. */
export function DateField({ label, hideLabel, value, min, max, error, onChange }: Props) {
  return (
    <Field label={label} hideLabel={hideLabel} error={error}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={value}
          min={min}
          max={max}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
