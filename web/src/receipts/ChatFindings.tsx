import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { Name } from '../ui/Name.tsx';
import styles from './ChatFindings.module.css';
import { CountBar } from './CountBar.tsx';
import { DateOrderWords } from './DateOrderWords.tsx';
import type { ChatReceipt } from './Receipt.ts';
import { RejectedLines } from './RejectedLines.tsx';
import { receiptsText } from './text.ts';

type Props = { receipt: ChatReceipt };

/** All that was found in an export: how it is written, and what is in it. */
export function ChatFindings({ receipt }: Props) {
  const words = useText(receiptsText);
  const formats = useFormats();
  const { format, lines, kinds, pictures, otherMedia, notes } = receipt;
  return (
    <div className={styles.findings}>
      {format && (
        <section>
          <h3>{words.written}</h3>
          <p>
            {words.styles[format.style] ?? format.style} <code>{format.pattern.trim()}</code>
          </p>
          <h3>{words.dates}</h3>
          <p>
            <DateOrderWords found={format.dateOrder} />
          </p>
        </section>
      )}
      {!receipt.refusal && (
        <section>
          <h3>{words.rows}</h3>
          <CountBar
            parts={[
              { label: words.kinds.message, count: kinds.message ?? 0, tone: 'first' },
              { label: words.kinds.media, count: kinds.media ?? 0, tone: 'second' },
              { label: words.kinds.system, count: kinds.system ?? 0, tone: 'third' },
              { label: words.kinds.deleted, count: kinds.deleted ?? 0, tone: 'bad' },
            ]}
          />
        </section>
      )}
      {lines.total > 0 && (
        <section>
          <h3>{words.lines}</h3>
          <CountBar
            parts={[
              { label: words.lineClasses.message, count: lines.message, tone: 'first' },
              { label: words.lineClasses.continuation, count: lines.continuation, tone: 'second' },
              { label: words.lineClasses.system, count: lines.system, tone: 'third' },
              { label: words.lineClasses.rejected, count: lines.rejected, tone: 'bad' },
            ]}
          />
        </section>
      )}
      {pictures && (
        <section>
          <h3>{words.pictures}</h3>
          <ul>
            {pictures.new > 0 && <li>{words.picturesNew(formats.count(pictures.new))}</li>}
            {pictures.alreadyThere > 0 && (
              <li>{words.picturesThere(formats.count(pictures.alreadyThere))}</li>
            )}
            {pictures.rejected.map((picture) => (
              <li key={picture.name}>
                {words.picturesRejected}: <Name>{picture.name}</Name>,{' '}
                {words.pictureFaults[picture.code] ?? picture.code}
              </li>
            ))}
          </ul>
          <ButtonLink to="/photos" icon="photos">
            {words.seePhotos}
          </ButtonLink>
        </section>
      )}
      {otherMedia.length > 0 && (
        <section>
          <details>
            <summary>
              {words.otherMedia}: {formats.count(otherMedia.length)}
            </summary>
            <p className={styles.soft}>{words.otherMediaHint}</p>
            <ul className={styles.media}>
              {otherMedia.map((media) => (
                <li key={media.name}>
                  <Name>{media.name}</Name>{' '}
                  <span className={styles.soft}>
                    {words.mediaKinds[media.kind] ?? media.kind}, {formats.bytes(media.bytes)}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        </section>
      )}
      {notes.length > 0 && (
        <section>
          <h3>{words.notes}</h3>
          <ul lang="en">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      {receipt.rejectedLines.length > 0 && (
        <RejectedLines lines={receipt.rejectedLines} count={lines.rejected} />
      )}
    </div>
  );
}
