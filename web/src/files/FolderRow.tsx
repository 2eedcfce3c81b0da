import { Link } from 'react-router';
import { useText } from '../text/LanguageProvider.tsx';
import { shownName } from '../text/shownName.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Name } from '../ui/Name.tsx';
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
  const shown = shownName(name);
  return (
    <tr className={styles.row}>
      {removal && (
        <td className={styles.check}>
          <CheckBox
            label={words.select(shown)}
            checked={removal.selection.has(prefix)}
            onToggle={() => removal.selection.toggle(prefix)}
          />
        </td>
      )}
      <th scope="row" className={styles.name}>
        <Link to={addressOf(prefix)} className={styles.link}>
          <Icon name="files" />
          <Name>{name}</Name>
        </Link>
      </th>
      <td className={styles.wide}>{words.folder}</td>
      <td className={styles.wide} />
      <td className={styles.actions}>
        {removal && (
          <IconButton
            icon="trash"
            label={words.deleteOne(shown)}
            onClick={() => removal.onRemove(prefix)}
          />
        )}
      </td>
    </tr>
  );
}
