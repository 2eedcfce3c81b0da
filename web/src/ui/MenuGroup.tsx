import { type ReactNode, useId } from 'react';
import styles from './Menu.module.css';

type Props = { label: string; children: ReactNode };

/** Items of a {@link Menu} that belong together, under a word. */
export function MenuGroup({ label, children }: Props) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may not be in a menu.
    <div role="group" aria-labelledby={id} className={styles.group}>
      <div id={id} className={styles.heading}>
        {label}
      </div>
      {children}
    </div>
  );
}
