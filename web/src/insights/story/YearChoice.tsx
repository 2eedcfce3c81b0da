import { useText } from '../../text/LanguageProvider.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { storyText } from './text.ts';
import styles from './YearChoice.module.css';

type Props = { year: number; years: readonly number[]; onYear: (year: number) => void };

/** Which year: from a list, or the one before and after. */
export function YearChoice({ year, years, onYear }: Props) {
  const words = useText(storyText);
  const all = years.includes(year) ? years : [...years, year].sort((a, b) => b - a);
  const place = all.indexOf(year);
  const [earlier, later] = [all[place + 1], all[place - 1]];
  return (
    <div className={styles.choice}>
      <IconButton
        icon="left"
        label={words.earlier}
        disabled={earlier === undefined}
        onClick={() => earlier !== undefined && onYear(earlier)}
      />
      <Select
        label={words.year}
        hideLabel
        value={String(year)}
        options={all.map((one) => ({ value: String(one), label: String(one) }))}
        onChange={(value) => onYear(Number(value))}
      />
      <IconButton
        icon="right"
        label={words.later}
        disabled={later === undefined}
        onClick={() => later !== undefined && onYear(later)}
      />
    </div>
  );
}
