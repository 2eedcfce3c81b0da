import { Link } from 'react-router';
import type { BucketObject } from '../bucket/Bucket.ts';
import { useConfig } from '../config/ConfigContext.tsx';
import { receiptAddress, receiptKey } from '../receipts/receiptKeys.ts';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { shownName } from '../text/shownName.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Name } from '../ui/Name.tsx';
import { type Area, nameOf } from './areas.ts';
import { CheckBox } from './CheckBox.tsx';
import styles from './FileRow.module.css';
import type { Removal } from './Removal.ts';
import { filesText } from './text.ts';
import { useDownload } from './useDownload.ts';

type Props = {
  file: BucketObject;
  area: Area;
  /** null where nothing may be removed. */
  removal: Removal | null;
};

/** A file in a folder. */
export function FileRow({ file, area, removal }: Props) {
  const words = useText(filesText);
  const formats = useFormats();
  const { local } = useConfig();
  const download = useDownload();
  const name = nameOf(file.key);
  const shown = shownName(name);
  const isReceipt = area.prefix.startsWith('receipts/');
  // Photos have one only where something was wrong; that is found in the list of receipts.
  const receipt = area.name === 'photos' ? null : receiptKey(file.key);
  const isAway = !local && ['GLACIER', 'DEEP_ARCHIVE'].includes(file.storageClass);
  const storage = words.storage[file.storageClass];
  return (
    <tr className={styles.row}>
      {removal && (
        <td className={styles.check}>
          <CheckBox
            label={words.select(shown)}
            checked={removal.selection.has(file.key)}
            onToggle={() => removal.selection.toggle(file.key)}
          />
        </td>
      )}
      <th scope="row" className={styles.name}>
        <span className={styles.link}>
          <Icon name={isReceipt ? 'info' : area.icon} />
          {isReceipt ? (
            <Link to={receiptAddress(file.key)}>
              <Name>{name}</Name>
            </Link>
          ) : isAway ? (
            <Name>{name}</Name>
          ) : (
            <button
              type="button"
              className={styles.open}
              title={words.download(shown)}
              onClick={() => download(file.key, name)}
            >
              <Name>{name}</Name>
            </button>
          )}
          {storage && <span className={styles.badge}>{storage}</span>}
        </span>
        <span className={styles.narrow}>
          {formats.bytes(file.size)} · {formats.dateTime(file.modified)}
        </span>
      </th>
      <td className={styles.wide}>{formats.bytes(file.size)}</td>
      <td className={styles.wide}>{formats.dateTime(file.modified)}</td>
      <td className={styles.actions}>
        {receipt && (
          <Link
            to={receiptAddress(receipt)}
            className={styles.receipt}
            aria-label={words.openReceipt(shown)}
          >
            {words.receiptOf}
          </Link>
        )}
        <IconButton
          icon="download"
          label={isAway ? words.mustRestore : words.download(shown)}
          disabled={isAway}
          onClick={() => download(file.key, name)}
        />
        {removal && (
          <IconButton
            icon="trash"
            label={words.deleteOne(shown)}
            onClick={() => removal.onRemove(file.key)}
          />
        )}
      </td>
    </tr>
  );
}
