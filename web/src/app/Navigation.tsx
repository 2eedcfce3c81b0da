import { NavLink } from 'react-router';
import { useText } from '../text/LanguageProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useUploads } from '../upload/UploadProvider.tsx';
import styles from './Navigation.module.css';
import { PAGES } from './pages.ts';
import { appText } from './text.ts';

const PLACES = ['photos', 'chats', 'insights', 'files'] as const;

/** The ways to all pages, and the one action that is always at hand. */
export function Navigation() {
  const words = useText(appText);
  const uploads = useUploads();
  return (
    <nav aria-label={words.navigation} className={styles.nav}>
      <button type="button" className={styles.add} onClick={uploads.add}>
        <Icon name="add" />
        <span>{words.add}</span>
      </button>
      <ul className={styles.places}>
        {PLACES.map((place) => (
          <li key={place} className={styles[place]}>
            <NavLink
              to={`/${place}`}
              className={styles.place}
              onPointerEnter={PAGES[place].preload}
              onFocus={PAGES[place].preload}
            >
              <Icon name={place} />
              <span>{words.nav[place]}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
