import type { ComponentPropsWithRef } from 'react';
import { Field } from './Field.tsx';

type Props = Omit<ComponentPropsWithRef<'input'>, 'id' | 'className'> & {
  label: string;
  hideLabel?: boolean;
  hint?: string;
  error?: string;
};

/** A line of text. */
export function TextField({ label, hideLabel, hint, error, ...rest }: Props) {
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(control) => <input type="text" {...rest} {...control} />}
    </Field>
  );
}
