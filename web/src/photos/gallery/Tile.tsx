import { type MouseEvent, memo, useState } from 'react';
import { useOnline } from '../../app/useOnline.ts';
import { useFormats, useText } from '../../text/LanguageProvider.tsx';
import { classNames } from '../../ui/classNames.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { Place } from '../layout/justify.ts';
import type { GalleryPhoto } from '../list/photoList.ts';
import { photosText } from '../text.ts';
import styles from './Tile.module.css';

/** What may be done with photos of the gallery; the functions stay the same. */
export interface TileActions {
  hrefOf: (id: string) => string;
  onOpen: (id: string) => void;
  onToggle: (id: string) => void;
  onRange: (id: string) => void;
  onFocus: (id: string) => void;
  onBroken: (photo: GalleryPhoto) => void;
}

type Props = {
  photo: GalleryPhoto;
  /** When it was taken or uploaded, as the view sorts. */
  when: string;
  /** The view sorts by when it was taken, which nobody knows. */
  undated: boolean;
  place: Place;
  height: number;
  chosen: boolean;
  /** Photos are being chosen: a press chooses, too. */
  choosing: boolean;
  tabStop: boolean;
  actions: TileActions;
};

/** A photo in its row: a link that opens it, and a box to choose it. */
export const Tile = memo(function Tile({
  photo,
  when,
  undated,
  place,
  height,
  chosen,
  choosing,
  tabStop,
  actions,
}: Props) {
  const words = useText(photosText);
  const formats = useFormats();
  const online = useOnline();
  // Another address, or a connection, is another chance.
  const chance = `${online} ${photo.thumbnail}`;
  const [brokenAt, setBrokenAt] = useState('');

  const press = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    if (event.shiftKey) {
      actions.onRange(photo.id);
    } else if (choosing) {
      actions.onToggle(photo.id);
    } else {
      actions.onOpen(photo.id);
    }
  };

  return (
    <div
      className={classNames(styles.tile, chosen && styles.chosen, choosing && styles.choosing)}
      style={{ left: place.left, width: place.width, height }}
    >
      <a
        href={actions.hrefOf(photo.id)}
        className={styles.link}
        data-photo={photo.id}
        tabIndex={tabStop ? 0 : -1}
        draggable={false}
        onClick={press}
        onFocus={() => actions.onFocus(photo.id)}
      >
        {brokenAt === chance ? (
          <span className={styles.broken}>
            <Icon name="photos" />
          </span>
        ) : null}
        <img
          className={brokenAt === chance ? styles.hidden : styles.picture}
          src={brokenAt !== chance ? photo.thumbnail : undefined}
          alt={words.open(photo.filename, formats.dateTime(when))}
          decoding="async"
          draggable={false}
          onError={() => {
            setBrokenAt(chance);
            actions.onBroken(photo);
          }}
        />
        {undated && <span className={styles.undated}>{words.undated}</span>}
        {chosen && <VisuallyHidden>, {words.isChosen}</VisuallyHidden>}
      </a>
      {/* Keys choose on the link itself: two stops for each photo would be too many. */}
      <button
        type="button"
        aria-pressed={chosen}
        aria-label={words.choose(photo.filename)}
        className={styles.check}
        tabIndex={-1}
        onClick={(event) =>
          event.shiftKey ? actions.onRange(photo.id) : actions.onToggle(photo.id)
        }
      >
        <span className={styles.mark}>
          <Icon name="check" />
        </span>
      </button>
    </div>
  );
});
