import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../signin/SessionContext.tsx';
import { useLanguage, useText } from '../text/LanguageProvider.tsx';
import { LANGUAGES } from '../text/language.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuGroup } from '../ui/MenuGroup.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useUploads } from '../upload/UploadProvider.tsx';
import styles from './AccountMenu.module.css';
import { appText } from './text.ts';
import { chooseTheme, rememberedTheme, THEMES, type Theme } from './theme.ts';

const THEME_ICONS: Record<Theme, IconName> = { system: 'device', light: 'sun', dark: 'moon' };

/** Who is signed in, how it looks, what it speaks, and the way out. */
export function AccountMenu() {
  const words = useText(appText).menu;
  const session = useSession();
  const uploads = useUploads();
  const { choice, choose } = useLanguage();
  const [theme, setTheme] = useState(rememberedTheme);
  const queries = useQueryClient();
  const signOut = () => {
    void session.signOut();
    // What is being asked would be refused.
    void queries.cancelQueries();
  };
  return (
    <Menu
      button={(props) => (
        <button type="button" {...props} className={styles.button}>
          <VisuallyHidden>{`${words.open}: ${session.email}`}</VisuallyHidden>
          <span className={styles.initial} aria-hidden="true">
            {session.email.slice(0, 1).toUpperCase() || <Icon name="person" />}
          </span>
          <span className={styles.email} aria-hidden="true">
            {session.email}
          </span>
        </button>
      )}
    >
      <MenuGroup label={words.theme}>
        {THEMES.map((one) => (
          <MenuItem
            key={one}
            label={words.themes[one]}
            icon={THEME_ICONS[one]}
            checked={one === theme}
            onSelect={() => {
              chooseTheme(one);
              setTheme(one);
            }}
          />
        ))}
      </MenuGroup>
      <MenuGroup label={words.language}>
        {(['system', ...LANGUAGES] as const).map((one) => (
          <MenuItem
            key={one}
            label={one === 'system' ? words.languageSystem : words.languages[one]}
            checked={one === choice}
            onSelect={() => choose(one)}
          />
        ))}
      </MenuGroup>
      <MenuGroup label={words.shared}>
        <MenuItem label={words.signOut} icon="signout" onSelect={() => uploads.leave(signOut)} />
      </MenuGroup>
    </Menu>
  );
}
