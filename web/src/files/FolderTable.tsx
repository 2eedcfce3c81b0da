import { useMemo, useState } from 'react';
import type { BucketObject } from '../bucket/Bucket.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { Select } from '../ui/Select.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { Area } from './areas.ts';
import { CheckBox } from './CheckBox.tsx';
import { FileRow } from './FileRow.tsx';
import { FolderRow } from './FolderRow.tsx';
import styles from './FolderTable.module.css';
import { SortHeader } from './SortHeader.tsx';
import { pressed, type Sorting, sorted } from './sorted.ts';
import { filesText } from './text.ts';
import type { Selection } from './useSelection.ts';

type Props = {
  area: Area;
  folders: readonly string[];
  files: readonly BucketObject[];
  selection: Selection;
  onRemove: (key: string) => void;
};

const COLUMNS = ['name', 'size', 'date'] as const;

/** Folders first, then files as the reader wants them sorted. */
export function FolderTable({ area, folders, files, selection, onRemove }: Props) {
  const words = useText(filesText);
  const [sorting, setSorting] = useState<Sorting>({ by: 'name', descending: false });
  const shown = useMemo(() => sorted(files, sorting), [files, sorting]);
  const keys = [...folders, ...files.map((file) => file.key)];
  const removal = area.yours ? { selection, onRemove } : null;
  return (
    <>
      <div className={styles.sort}>
        <Select
          label={words.sort}
          value={sorting.by}
          options={COLUMNS.map((value) => ({ value, label: words.sorts[value] }))}
          onChange={(by) => setSorting(pressed({ by: 'name', descending: false }, by))}
        />
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            {removal && (
              <td className={styles.check}>
                <CheckBox
                  label={words.selectAll}
                  checked={keys.every(selection.has)}
                  onToggle={() => selection.toggleAll(keys)}
                />
              </td>
            )}
            {COLUMNS.map((column) => (
              <SortHeader
                key={column}
                column={column}
                sorting={sorting}
                onPress={() => setSorting(pressed(sorting, column))}
              />
            ))}
            <th scope="col">
              <VisuallyHidden>{words.columns.actions}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {folders.map((folder) => (
            <FolderRow key={folder} prefix={folder} removal={removal} />
          ))}
          {shown.map((file) => (
            <FileRow key={file.key} file={file} area={area} removal={removal} />
          ))}
        </tbody>
      </table>
    </>
  );
}
