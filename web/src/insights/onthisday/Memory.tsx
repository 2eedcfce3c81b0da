import { Link } from 'react-router';
import { chatAddress } from '../../chats/addresses.ts';
import { useFormats, useText } from '../../text/LanguageProvider.tsx';
import { insightsText } from '../text.ts';
import type { MemoryOfDay } from './memories.ts';
import styles from './OnThisDay.module.css';

type Props = { memory: MemoryOfDay; title: string; date: string };

/** A day of one year: some of its messages, each a way to its chat, and one to the whole day. */
export function Memory({ memory, title, date }: Props) {
  const words = useText(insightsText).onThisDay;
  const formats = useFormats();
  return (
    <section className={styles.memory}>
      <h3>
        {title}
        <Link to={`/day/${memory.date}`}>{date}</Link>
      </h3>
      <ul className={styles.messages}>
        {memory.messages.map((said, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal messages are real, and nothing moves.
          <li key={index}>
            <Link to={chatAddress(said.chat, memory.date)} className={styles.message}>
              <span className={styles.who}>
                <strong>
                  <bdi>{said.sender}</bdi>
                </strong>
                <bdi>{said.chat}</bdi>
                <time>{formats.time(said.time)}</time>
              </span>
              <span className={styles.text} dir="auto">
                {said.message || words.media}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {memory.more > 0 && (
        <Link to={`/day/${memory.date}`} className={styles.more}>
          {words.more(formats.count(memory.more))}
        </Link>
      )}
    </section>
  );
}
