import { useText } from '../text/LanguageProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './SortHeader.module.css';
import type { Sorting } from './sorted.ts';
import { filesText, type SortName } from './text.ts';

type Props = { column: SortName; sorting: Sorting; onPress: () => void };

/** The head of a column, which sorts by it. */
export function SortHeader({ column, sorting, onPress }: Props) {
  const words = useText(filesText);
  const isChosen = sorting.by === column;
  return (
    <th
      scope="col"
      aria-sort={isChosen ? (sorting.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className={styles.button} onClick={onPress}>
        {words.columns[column]}
        {isChosen && <Icon name={sorting.descending ? 'down' : 'up'} />}
      </button>
    </th>
  );
}
