import { Link } from 'react-router';
import type { Message } from '../api/types.ts';
import { useFormats } from '../text/LanguageProvider.tsx';
import { chatAddress } from './addresses.ts';
import { Highlighted } from './Highlighted.tsx';
import { snippetOf } from './highlight.ts';
import styles from './SearchResult.module.css';

type Props = { message: Message; search: string };

/** A message that was found: who, where, when, and what; leads to it in its chat. */
export function SearchResult({ message, search }: Props) {
  const formats = useFormats();
  const { chat, date, time, sender, message_id } = message;
  return (
    <li className={styles.item}>
      <Link to={chatAddress(chat, date, message_id)} className={styles.result}>
        <span className={styles.context}>
          <span className={styles.sender} dir="auto">
            {sender}
          </span>
          <span className={styles.chat} dir="auto">
            {chat}
          </span>
          <span className={styles.time}>{`${formats.shortDate(date)}, ${formats.time(time)}`}</span>
        </span>
        <span className={styles.text} dir="auto">
          <Highlighted text={snippetOf(message.message, search)} search={search} />
        </span>
      </Link>
    </li>
  );
}
