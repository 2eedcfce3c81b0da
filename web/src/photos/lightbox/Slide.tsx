import { useState } from 'react';
import { useText } from '../../text/LanguageProvider.tsx';
import { classNames } from '../../ui/classNames.ts';
import type { PhotoAddresses } from '../list/PhotoAddresses.ts';
import type { GalleryPhoto } from '../list/photoList.ts';
import { photosText } from '../text.ts';
import styles from './Slide.module.css';
import { FITTING, fitted, type Size, type Transform } from './transform.ts';
import { useOriginal } from './useOriginal.ts';

type Props = {
  photo: GalleryPhoto;
  addresses: PhotoAddresses;
  stage: Size;
  /** -1 before the one that is shown, 0 the one itself, 1 after it. */
  side: number;
  /** How far it is pulled aside, in pixels. */
  pulled: number;
  /** Fingers are on it: it follows them at once. */
  held: boolean;
  transform?: Transform;
};

/** A photo as large as there is room: its thumbnail until the original is there. */
export function Slide({ photo, addresses, stage, side, pulled, held, transform = FITTING }: Props) {
  const words = useText(photosText).lightbox;
  const original = useOriginal(photo, addresses);
  const [loaded, setLoaded] = useState('');
  const size = fitted(photo, stage);
  const { scale, x, y } = transform;
  const ready = loaded !== '' && loaded === original.address;
  return (
    <div
      className={classNames(styles.slide, held && styles.held)}
      style={{ transform: `translateX(calc(${side * 100}% + ${pulled}px))` }}
      aria-hidden={side !== 0 || undefined}
    >
      <div
        className={styles.photo}
        style={{
          width: size.width,
          height: size.height,
          transform: `translate(${x}px, ${y}px) scale(${scale})`,
        }}
      >
        {!ready && (
          <img className={styles.picture} src={photo.thumbnail} alt="" draggable={false} />
        )}
        {original.address && (
          <img
            className={classNames(styles.picture, !ready && styles.coming)}
            src={original.address}
            alt={side === 0 ? photo.filename : ''}
            draggable={false}
            decoding="async"
            onLoad={() => setLoaded(original.address ?? '')}
            onError={original.onBroken}
          />
        )}
      </div>
      {side === 0 && original.failed && (
        <p className={styles.note} role="status">
          {words.noOriginal}
        </p>
      )}
    </div>
  );
}
