import { type ReactNode, useRef } from 'react';
import { usePageFocus } from './PageFocus.tsx';
import styles from './PageHeader.module.css';
import { usePageTitle } from './usePageTitle.ts';

type Props = {
  title: string;
  /** A line below it. */
  children?: ReactNode;
  /** Buttons and fields at its side. */
  actions?: ReactNode;
  /** Names the page where it has several addresses, so that the focus stays between them. */
  page?: string;
};

/** A page's one heading; it names the browser's tab and takes the focus after a navigation. */
export function PageHeader({ title, children, actions, page }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title);
  usePageFocus(heading, page);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children && <div className={styles.line}>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
