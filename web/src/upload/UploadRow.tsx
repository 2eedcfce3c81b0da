import { memo } from 'react';
import { useText } from '../text/LanguageProvider.tsx';
import { shownName } from '../text/shownName.ts';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Name } from '../ui/Name.tsx';
import { rowIcon } from './rowIcon.ts';
import { uploadText } from './text.ts';
import { canRetry, isOver } from './Upload.ts';
import { UploadDetail } from './UploadDetail.tsx';
import styles from './UploadRow.module.css';
import type { UploadRow as Row } from './UploadSession.ts';

type Props = {
  row: Row;
  online: boolean;
  onCancel: (id: number) => void;
  onRetry: (id: number) => void;
};

/** A file: how far it is, or what became of it. */
export const UploadRow = memo(function UploadRow({ row, online, onCancel, onRetry }: Props) {
  const words = useText(uploadText);
  const { upload } = row;
  const { icon, tone } = rowIcon(row);
  const name = shownName(upload.name);
  const mayRetry = canRetry(upload);
  return (
    <li className={styles.row}>
      <span className={classNames(styles.icon, styles[tone])}>
        <Icon name={icon} />
      </span>
      <div className={styles.words}>
        <p className={styles.name} title={shownName(upload.path)}>
          <Name>{upload.name}</Name>
        </p>
        <UploadDetail row={row} online={online} />
      </div>
      {/* One button for both: the focus stays on it. */}
      {(mayRetry || !isOver(upload)) && (
        <IconButton
          icon={mayRetry ? 'refresh' : 'close'}
          label={mayRetry ? words.retry(name) : words.cancel(name)}
          onClick={() => (mayRetry ? onRetry : onCancel)(upload.id)}
        />
      )}
    </li>
  );
});
