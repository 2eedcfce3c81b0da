import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { useText } from '../text/LanguageProvider.tsx';
import { Brand } from '../ui/Brand.tsx';
import { UploadDock } from '../upload/UploadDock.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { Navigation } from './Navigation.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import styles from './Shell.module.css';
import { appText } from './text.ts';

type Props = { children: ReactNode };

/** What is around all pages: at the side on wide screens, above and below on phones. */
export function Shell({ children }: Props) {
  const words = useText(appText);

  // Docks and toasts stand above the bar at the bottom of phones.
  useEffect(() => {
    document.documentElement.classList.add(styles.root ?? '');
    return () => document.documentElement.classList.remove(styles.root ?? '');
  }, []);

  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {words.skip}
      </a>
      <header className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <Brand />
        </Link>
        <Navigation />
        <div className={styles.account}>
          <AccountMenu />
        </div>
      </header>
      <div className={styles.body}>
        <OfflineBanner />
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
      <div className={styles.dock}>
        <UploadDock />
      </div>
    </div>
  );
}
