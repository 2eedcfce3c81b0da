import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** What a field's control must be given. */
export interface FieldControl {
  id: string;
  className: string | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

type Props = {
  label: string;
  /** Only for those who do not see it: where icon and place say enough. */
  hideLabel?: boolean;
  hint?: string;
  /** What is wrong with it. */
  error?: string;
  children: (control: FieldControl) => ReactNode;
};

/** A control with its label, hint and error. */
export function Field({ label, hideLabel = false, hint, error, children }: Props) {
  const id = useId();
  const word = error ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {children({
        id,
        className: styles.control,
        'aria-describedby': word ? `${id}-word` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {word && (
        <p id={`${id}-word`} className={error ? styles.error : styles.hint}>
          {word}
        </p>
      )}
    </div>
  );
}
