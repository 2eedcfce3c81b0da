import { type ReactNode, type Ref, useId } from 'react';
import { classNames } from '../ui/classNames.ts';
import styles from './Card.module.css';

type Props = {
  ref?: Ref<HTMLElement>;
  title: string;
  about?: string;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** 3 below a heading of its group, else 2. */
  level?: 2 | 3;
  /** As wide as the page. */
  wide?: boolean;
  /** What is shown may not be up to date yet. */
  busy?: boolean;
  className?: string;
  children: ReactNode;
};

/** A piece of the page with a heading of its own. */
export function Card({
  ref,
  title,
  about,
  actions,
  level = 3,
  wide,
  busy,
  className,
  children,
}: Props) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      ref={ref}
      className={classNames(styles.card, wide && styles.wide, className)}
      aria-labelledby={id}
      aria-busy={busy || undefined}
    >
      <div className={styles.head}>
        <div className={styles.title}>
          <Heading id={id}>{title}</Heading>
          {about && <p>{about}</p>}
        </div>
        {actions}
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
