import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { shownName } from '../text/shownName.ts';
import styles from './NotBroughtNote.module.css';
import { uploadText } from './text.ts';
import type { NotBrought } from './UploadSession.ts';

/** Files that are named. */
const MOST_NAMES = 3;

type Props = { notBrought: NotBrought };

/** What was chosen and is not brought, and why. */
export function NotBroughtNote({ notBrought }: Props) {
  const words = useText(uploadText);
  const formats = useFormats();
  const { leftOut, unreadable, nothing } = notBrought;
  return (
    <div className={styles.note} role="status">
      {nothing && <p>{words.nothing}</p>}
      {leftOut > 0 && <p>{words.leftOut(formats.count(leftOut))}</p>}
      {unreadable.length > 0 && (
        <p>
          {words.unreadable(
            formats.count(unreadable.length),
            formats.list(unreadable.slice(0, MOST_NAMES).map(shownName)),
          )}
        </p>
      )}
    </div>
  );
}
