import { Link } from 'react-router';
import { useFormats, useText } from '../../text/LanguageProvider.tsx';
import type { GalleryPhoto } from '../list/photoList.ts';
import { photosText } from '../text.ts';
import styles from './Details.module.css';

type Props = { photo: GalleryPhoto };

/** What is known of a photo, in plain words. */
export function Details({ photo }: Props) {
  const { details, tags } = useText(photosText);
  const formats = useFormats();
  const mega = formats.count(Math.round((photo.width * photo.height) / 100_000) / 10);
  return (
    <aside className={styles.details} aria-label={details.title}>
      <h2>{details.title}</h2>
      <dl>
        <dt>{details.file}</dt>
        <dd>{photo.filename}</dd>
        <dt>{details.taken}</dt>
        <dd>
          {formats.longDate(photo.takenLocal.slice(0, 10))},{' '}
          {formats.time(photo.takenLocal.slice(11))}
          <small>{details.from[photo.takenFrom]}</small>
        </dd>
        {photo.camera && (
          <>
            <dt>{details.camera}</dt>
            <dd>{photo.camera}</dd>
          </>
        )}
        <dt>{details.size}</dt>
        <dd>
          {formats.bytes(photo.bytes)}
          <small>
            {details.pixels(formats.count(photo.width), formats.count(photo.height), mega)}
          </small>
        </dd>
        {photo.tags.length > 0 && (
          <>
            <dt>{details.tags}</dt>
            <dd>{photo.tags.map((tag) => tags[tag]).join(' · ')}</dd>
          </>
        )}
        <dt>{details.uploaded}</dt>
        <dd>{formats.dateTime(photo.uploadedAt)}</dd>
      </dl>
      <Link to={`/day/${photo.takenLocal.slice(0, 10)}`}>{details.day}</Link>
    </aside>
  );
}
