import { Link } from 'react-router';
import { useText } from '../text/LanguageProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { addressOf, nameOf } from './areas.ts';
import { CheckBox } from './CheckBox.tsx';
import styles from './FileRow.module.css';
import type { Removal } from './Removal.ts';
import { filesText } from './text.ts';

type Props = {
  prefix: string;
  /** null where nothing may be removed. */
  removal: Removal | null;
};

/** A folder in a folder. */
export function FolderRow({ prefix, removal }: Props) {
  const words = useText(filesText);
  const name = nameOf(prefix);
  return (
    <tr className={styles.row}>
      {removal && (
        <td className={styles.check}>
          <CheckBox
            label={words.select(name)}
            checked={removal.selection.has(prefix)}
            onToggle={() => removal.selection.toggle(prefix)}
          />
        </td>
      )}
      <th scope="row" className={styles.name}>
        <Link to={addressOf(prefix)} className={styles.link}>
          <Icon name="files" />
          {name}
        </Link>
      </th>
      <td className={styles.wide}>{words.folder}</td>
      <td className={styles.wide} />
      <td className={styles.actions}>
        {removal && (
          <IconButton
            icon="trash"
            label={words.deleteOne(name)}
            onClick={() => removal.onRemove(prefix)}
          />
        )}
      </td>
    </tr>
  );
}
