import { useRef } from 'react';
import { Link } from 'react-router';
import { useText } from '../text/LanguageProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MenuGroup } from '../ui/MenuGroup.tsx';
import { MenuItem } from '../ui/MenuItem.tsx';
import { usePageFocus } from '../ui/PageFocus.tsx';
import { usePageTitle } from '../ui/usePageTitle.ts';
import { searchAddress } from './addresses.ts';
import styles from './ChatHeader.module.css';
import { chatsText } from './text.ts';

type Props = {
  chat: string;
  /** Who the reader is. */
  me: string | null;
  senders: readonly string[];
  onMe: (sender: string | null) => void;
  onJump?: () => void;
};

/** A chat's title, and what can be done with it. */
export function ChatHeader({ chat, me, senders, onMe, onJump }: Props) {
  const words = useText(chatsText);
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(chat);
  usePageFocus(heading);
  return (
    <header className={styles.header}>
      <Link to="/chats" className={styles.back} aria-label={words.back} title={words.back}>
        <Icon name="back" />
      </Link>
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{chat}</bdi>
      </h1>
      <Link
        to={searchAddress({ chat })}
        className={styles.action}
        aria-label={words.searchHere}
        title={words.searchHere}
      >
        <Icon name="search" />
      </Link>
      {onJump && <IconButton icon="calendar" label={words.jump} onClick={onJump} />}
      {senders.length > 0 && (
        <Menu button={(props) => <IconButton {...props} icon="person" label={words.thatIsMe} />}>
          <MenuGroup label={words.thatIsMe}>
            {senders.map((sender) => (
              <MenuItem
                key={sender}
                label={sender}
                checked={sender === me}
                onSelect={() => onMe(sender)}
              />
            ))}
            <MenuItem label={words.nobody} checked={me === null} onSelect={() => onMe(null)} />
          </MenuGroup>
        </Menu>
      )}
    </header>
  );
}
