import type { ReactNode } from 'react';
import { classNames } from '../ui/classNames.ts';
import styles from './Fact.module.css';

type Props = {
  term: string;
  /** A line of its own. */
  wide?: boolean;
  children: ReactNode;
};

/** Something that was found, in a list of terms. */
export function Fact({ term, wide = false, children }: Props) {
  return (
    <div className={classNames(styles.fact, wide && styles.wide)}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
