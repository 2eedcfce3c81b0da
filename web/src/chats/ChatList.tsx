import { useState } from 'react';
import { NavLink } from 'react-router';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { classNames } from '../ui/classNames.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { chatAddress, searchAddress } from './addresses.ts';
import styles from './ChatList.module.css';
import { senderColour } from './senderColours.ts';
import { chatsText } from './text.ts';
import type { ChatSummary } from './useChats.ts';

type Props = {
  chats: readonly ChatSummary[];
  /** The one that is read beside it. */
  open: string | null;
};

/** All chats; few are not worth a filter. */
const MANY = 6;

/** All chats, with how much is in them. */
export function ChatList({ chats, open }: Props) {
  const words = useText(chatsText);
  const formats = useFormats();
  const [name, setName] = useState('');
  const wanted = name.trim().toLocaleLowerCase();
  const shown = chats.filter(({ chat }) => chat.toLocaleLowerCase().includes(wanted));
  return (
    <>
      <div className={styles.tools}>
        <ButtonLink to={searchAddress({})} icon="search">
          {words.searchMessages}
        </ButtonLink>
        {chats.length >= MANY && (
          <SearchField label={words.filterChats} value={name} onChange={setName} />
        )}
      </div>
      {shown.length === 0 && <p className={styles.none}>{words.noChatNamed(name)}</p>}
      <ul className={styles.list}>
        {shown.map(({ chat, messages, people, first, last }) => (
          <li key={chat}>
            <NavLink
              to={chatAddress(chat)}
              className={classNames(styles.chat, chat === open && styles.open)}
              aria-current={chat === open ? 'page' : undefined}
            >
              <span
                className={styles.face}
                style={{ background: senderColour(chat) }}
                aria-hidden="true"
              >
                {initial(chat)}
              </span>
              <span className={styles.words}>
                <span className={styles.name}>
                  <bdi>{chat}</bdi>
                </span>
                <span className={styles.detail}>
                  {words.messages(formats.count(messages), messages === 1)}
                  {' · '}
                  {words.people(formats.count(people), people === 1)}
                </span>
                <span className={styles.detail}>
                  {first === last
                    ? formats.shortDay(last)
                    : words.span(formats.shortDay(first), formats.shortDay(last))}
                </span>
              </span>
            </NavLink>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The first letter as people see it; an emoji may be of many. */
function initial(chat: string): string {
  const [first] = new Intl.Segmenter().segment(chat.trim());
  return first?.segment.toLocaleUpperCase() ?? '';
}
