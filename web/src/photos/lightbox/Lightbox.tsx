import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useFormats, useText } from '../../text/LanguageProvider.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import type { PhotoAddresses } from '../list/PhotoAddresses.ts';
import type { GalleryPhoto } from '../list/photoList.ts';
import { RemoveDialog } from '../select/RemoveDialog.tsx';
import { photosText } from '../text.ts';
import { Details } from './Details.tsx';
import styles from './Lightbox.module.css';
import { LightboxFrame } from './LightboxFrame.tsx';
import { Slide } from './Slide.tsx';
import { useGestures } from './useGestures.ts';
import { useSize } from './useSize.ts';

type Props = {
  photos: readonly GalleryPhoto[];
  index: number;
  addresses: PhotoAddresses;
  onShow: (id: string) => void;
  onClose: () => void;
  onDownload: (photo: GalleryPhoto) => void;
  onRemove: (photo: GalleryPhoto) => void;
};

/** How much a press enlarges. */
const STEP = 1.5;

/** A photo before everything else; the ones at its sides are loaded already. */
export function Lightbox({
  photos,
  index,
  addresses,
  onShow,
  onClose,
  onDownload,
  onRemove,
}: Props) {
  const words = useText(photosText).lightbox;
  const formats = useFormats();
  const element = useRef<HTMLDivElement>(null);
  const stage = useSize(element);
  const [details, setDetails] = useState(false);
  const [asking, setAsking] = useState(false);
  const photo = photos[index] as GalleryPhoto;

  const show = (target: number) => {
    const other = photos[target];
    if (other && other.id !== photo.id) {
      onShow(other.id);
    }
  };
  const step = (by: 1 | -1) => show(index + by);
  const { transform, pulled, held, zoom, reset, handlers } = useGestures({
    element,
    photo,
    stage,
    id: photo.id,
    onStep: step,
    onClose,
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (asking || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    switch (event.key) {
      case 'ArrowRight':
        return step(1);
      case 'ArrowLeft':
        return step(-1);
      case 'Home':
        return show(0);
      case 'End':
        return show(photos.length - 1);
      case '+':
      case '=':
        return zoom(STEP);
      case '-':
        return zoom(1 / STEP);
      case '0':
        return reset();
      case 'i':
        return setDetails(!details);
      case 'Delete':
        return setAsking(true);
    }
  };

  // What a reader of screens hears when another photo is shown.
  const [told, setTold] = useState('');
  useEffect(() => {
    setTold(`${photo.filename}, ${formats.dateTime(photo.takenLocal)}`);
  }, [photo, formats]);

  const sides = [index - 1, index, index + 1];
  return (
    <LightboxFrame label={words.label(photo.filename)} onClose={onClose} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <IconButton icon="back" label={words.back} onClick={onClose} />
        <span className={styles.place}>
          {words.place(formats.count(index + 1), formats.count(photos.length))}
        </span>
        <IconButton
          icon="zoom-out"
          label={words.zoomOut}
          className={styles.zoom}
          disabled={transform.scale <= 1}
          onClick={() => zoom(1 / STEP)}
        />
        <IconButton
          icon="zoom-in"
          label={words.zoomIn}
          className={styles.zoom}
          onClick={() => zoom(STEP)}
        />
        <IconButton
          icon="info"
          label={words.details}
          aria-pressed={details}
          onClick={() => setDetails(!details)}
        />
        <IconButton icon="download" label={words.download} onClick={() => onDownload(photo)} />
        <IconButton icon="trash" label={words.remove} onClick={() => setAsking(true)} />
      </div>
      <div className={styles.body}>
        <div ref={element} className={styles.stage} {...handlers}>
          {stage.width > 0 &&
            sides.map((number) => {
              const one = photos[number];
              const side = number - index;
              return (
                one && (
                  <Slide
                    key={one.id}
                    photo={one}
                    addresses={addresses}
                    stage={stage}
                    side={side}
                    pulled={pulled}
                    held={held}
                    {...(side === 0 ? { transform } : {})}
                  />
                )
              );
            })}
        </div>
        <IconButton
          icon="left"
          label={words.previous}
          className={styles.previous}
          disabled={index === 0}
          onClick={() => step(-1)}
        />
        <IconButton
          icon="right"
          label={words.next}
          className={styles.next}
          disabled={index === photos.length - 1}
          onClick={() => step(1)}
        />
        {details && <Details photo={photo} />}
      </div>
      <p className={styles.told} role="status">
        {told}
      </p>
      {asking && (
        <RemoveDialog count={1} onClose={() => setAsking(false)} onRemove={() => onRemove(photo)} />
      )}
    </LightboxFrame>
  );
}
