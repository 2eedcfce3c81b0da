import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Icon, type IconName } from './Icon.tsx';

type Props = {
  icon: IconName;
  title: string;
  children?: ReactNode;
  /** What to do about it: buttons. */
  actions?: ReactNode;
};

/** Nothing is here, why, and what to do about it. */
export function EmptyState({ icon, title, children, actions }: Props) {
  return (
    <div className={styles.state}>
      <span className={styles.icon}>
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
