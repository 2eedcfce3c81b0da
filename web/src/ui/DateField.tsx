import type { ComponentPropsWithRef } from 'react';
import { Field } from './Field.tsx';

type Props = Omit<ComponentPropsWithRef<'input'>, 'id' | 'className' | 'type' | 'onChange'> & {
  label: string;
  hideLabel?: boolean;
  /** `YYYY-MM-DD`, or nothing. */
  value: string;
  error?: string;
  onChange: (value: string) => void;
};

/** A day, picked in the browser's own calendar. */
export function DateField({ label, hideLabel, error, onChange, ...rest }: Props) {
  return (
    <Field label={label} hideLabel={hideLabel} error={error}>
      {(control) => (
        <input
          {...rest}
          {...control}
          type="date"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
