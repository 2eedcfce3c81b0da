import { receiptsText } from '../receipts/text.ts';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { uploadText } from './text.ts';
import detail from './UploadDetail.module.css';
import styles from './UploadRow.module.css';
import type { UploadRow } from './UploadSession.ts';

type Props = { rows: readonly UploadRow[] };

/** Photos that are in the gallery, all in one. */
export function PhotosRow({ rows }: Props) {
  const words = useText(uploadText);
  const found = useText(receiptsText);
  const formats = useFormats();
  const there = rows.filter(
    ({ upload: { state } }) => state.kind === 'done' && !state.isNew,
  ).length;
  return (
    <li className={styles.row}>
      <span className={classNames(styles.icon, styles.good)}>
        <Icon name="check" />
      </span>
      <div className={styles.words}>
        <p className={styles.name}>{words.photos(formats.count(rows.length))}</p>
        <p className={detail.soft}>
          {found.photoThere}
          {there > 0 && ` · ${found.picturesThere(formats.count(there))}`}
        </p>
      </div>
      <ButtonLink to="/photos" tone="quiet">
        {found.seePhotos}
      </ButtonLink>
    </li>
  );
}
