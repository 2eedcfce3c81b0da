import { Link } from 'react-router';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import styles from './DayHeading.module.css';
import { chatsText } from './text.ts';

type Props = { date: string };

/** Where a day begins; leads to all of that day. */
export function DayHeading({ date }: Props) {
  const words = useText(chatsText);
  const formats = useFormats();
  const shown = formats.longDate(date);
  return (
    <h2 className={styles.heading}>
      <Link to={`/day/${date}`} title={words.seeDay(shown)} className={styles.link}>
        {shown}
      </Link>
    </h2>
  );
}
