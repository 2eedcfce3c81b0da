import { useFormats, useText } from '../text/LanguageProvider.tsx';
import styles from './DayPill.module.css';
import { chatsText } from './text.ts';

type Props = { day: string | null; onPress: () => void };

/** The day of what is at the top, always in sight; leads to other days. */
export function DayPill({ day, onPress }: Props) {
  const words = useText(chatsText);
  const formats = useFormats();
  if (!day) {
    return null;
  }
  const shown = formats.longDate(day);
  return (
    <button
      type="button"
      className={styles.pill}
      aria-label={`${shown}. ${words.jump}`}
      title={words.jump}
      onClick={onPress}
    >
      {shown}
    </button>
  );
}
