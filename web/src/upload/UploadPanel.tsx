import { useId, useRef, useState, useSyncExternalStore } from 'react';
import { useOnline } from '../app/useOnline.ts';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { useKeptFocus } from '../ui/useKeptFocus.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { arranged } from './arranged.ts';
import { NotBroughtNote } from './NotBroughtNote.tsx';
import { PanelHead } from './PanelHead.tsx';
import { PhotosRow } from './PhotosRow.tsx';
import { summarize } from './summary.ts';
import { uploadText } from './text.ts';
import styles from './UploadPanel.module.css';
import { UploadRow } from './UploadRow.tsx';
import type { UploadSession } from './UploadSession.ts';
import { useRoomBelow } from './useRoomBelow.ts';
import { useSpoken } from './useSpoken.ts';

type Props = { session: UploadSession };

/** How uploads are going, and what became of them; can be folded, and closed when all are over. */
export function UploadPanel({ session }: Props) {
  const words = useText(uploadText);
  const formats = useFormats();
  const rows = useSyncExternalStore(session.subscribe, session.rows);
  const notBrought = useSyncExternalStore(session.subscribe, session.notBrought);
  const online = useOnline();
  const [open, setOpen] = useState(true);
  const listId = useId();
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel);
  const summary = summarize(rows);
  const spoken = useSpoken(rows, summary);
  const { shown, photos, more } = arranged(rows);
  const isEmpty = rows.length === 0 && notBrought === null;
  useRoomBelow(panel, !isEmpty && !open);
  return (
    <>
      {/* There before anything is said, so that it is heard. */}
      <VisuallyHidden>
        <span role="status" aria-live="polite">
          {spoken}
        </span>
      </VisuallyHidden>
      {!isEmpty && (
        <section ref={panel} tabIndex={-1} className={styles.panel} aria-label={words.panel}>
          <PanelHead
            summary={summary}
            online={online}
            open={open}
            listId={listId}
            onToggle={() => setOpen(!open)}
            onCancelAll={() => session.queue.cancel()}
            onRetryAll={() => session.queue.retry()}
            onClose={() => session.clear()}
          />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: what is pressed is a link inside. */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: links make clicks of keys. */}
          <div
            id={listId}
            hidden={!open}
            className={styles.body}
            onClick={(event) => {
              // Whoever goes to a page wants to see it.
              if ((event.target as Element).closest('a')) {
                setOpen(false);
              }
            }}
          >
            {notBrought && <NotBroughtNote notBrought={notBrought} />}
            <ul className={styles.list}>
              {shown.map((row) => (
                <UploadRow
                  key={row.upload.id}
                  row={row}
                  online={online}
                  onCancel={session.cancelOne}
                  onRetry={session.retryOne}
                />
              ))}
              {photos.length > 0 && <PhotosRow rows={photos} />}
            </ul>
            {more > 0 && <p className={styles.more}>{words.moreRows(formats.count(more))}</p>}
          </div>
        </section>
      )}
    </>
  );
}
