import { Link } from 'react-router';
import { chatAddress } from '../chats/addresses.ts';
import { MessageRow } from '../chats/MessageRow.tsx';
import { ReadingContext } from '../chats/ReadingContext.tsx';
import type { Row } from '../chats/rows.ts';
import { useReadingState } from '../chats/useReadingState.ts';
import { useText } from '../text/LanguageProvider.tsx';
import styles from './DayConversation.module.css';
import { dayText } from './text.ts';

type Props = { chat: string; day: string; rows: readonly Row[] };

/** What was written in a chat in one go; leads to its place in the chat. */
export function DayConversation({ chat, day, rows }: Props) {
  const words = useText(dayText);
  const { reading } = useReadingState(chat, null);
  const first = rows[0]?.message.message_id;
  return (
    <ReadingContext value={reading}>
      <section className={styles.conversation}>
        <h2 className={styles.title}>
          <Link to={chatAddress(chat, day, first)} title={words.readOn(chat)}>
            <bdi>{chat}</bdi>
          </Link>
        </h2>
        <ol className={styles.rows}>
          {rows.map((row) => (
            <MessageRow key={row.message.message_id} row={row} withDays={false} />
          ))}
        </ol>
      </section>
    </ReadingContext>
  );
}
