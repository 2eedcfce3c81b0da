import { Link } from 'react-router';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import styles from './OtherYears.module.css';
import { dayText } from './text.ts';
import { useOtherYears } from './useOtherYears.ts';

type Props = { day: string };

/** The same day in other years, as far as something was written. */
export function OtherYears({ day }: Props) {
  const words = useText(dayText);
  const formats = useFormats();
  const years = useOtherYears(day);
  if (years.length === 0) {
    return null;
  }
  return (
    <section className={styles.years}>
      <h2 className={styles.title}>{words.otherYears}</h2>
      <ul className={styles.list}>
        {years.map(({ date, messages, quote }) => (
          <li key={date}>
            <Link to={`/day/${date}`} className={styles.year}>
              <span className={styles.number}>{date.slice(0, 4)}</span>
              <span className={styles.words}>
                <span>{words.yearMessages(formats.count(messages), messages === 1)}</span>
                {quote && (
                  <span className={styles.quote}>{words.quote(quote.text, quote.sender)}</span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
