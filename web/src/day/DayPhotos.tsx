import { Link } from 'react-router';
import type { Photo } from '../api/types.ts';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import styles from './DayPhotos.module.css';
import { dayText } from './text.ts';

type Props = { photos: readonly Photo[] };

/** Photos that were taken one after the other; each leads to its large picture. */
export function DayPhotos({ photos }: Props) {
  const words = useText(dayText);
  const formats = useFormats();
  return (
    <ul className={styles.photos} aria-label={words.photos}>
      {photos.map((photo) => (
        <li
          key={photo.photo_id}
          style={{ flexGrow: ratio(photo), flexBasis: `${ratio(photo) * 10}rem` }}
        >
          <Link to={`/photos/${photo.photo_id}`} className={styles.photo}>
            <img
              src={photo.thumbnail_url}
              alt={words.photo(photo.filename, formats.time(photo.taken_local.slice(11)))}
              width={photo.width}
              height={photo.height}
              loading="lazy"
              decoding="async"
            />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Panoramas and banners are cut, so that rows stay of one height. */
function ratio({ width, height }: Photo): number {
  return Math.min(Math.max(width / Math.max(height, 1), 0.6), 2.4);
}
