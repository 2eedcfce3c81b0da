import { useId } from 'react';
import { useFormats, useText } from '../../text/LanguageProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { HEADING } from '../layout/galleryLayout.ts';
import type { RowSizes } from '../layout/justify.ts';
import type { VisibleSection } from '../layout/visible.ts';
import type { GalleryPhoto, SortBy } from '../list/photoList.ts';
import { photosText } from '../text.ts';
import styles from './Month.module.css';
import { PhotoRow } from './PhotoRow.tsx';
import type { TileActions } from './Tile.tsx';

type Props = VisibleSection & {
  photos: readonly GalleryPhoto[];
  sizes: RowSizes;
  sort: SortBy;
  chosen: ReadonlySet<string>;
  tabStop: number;
  rushing: boolean;
  actions: TileActions;
  onToggleAll: (ids: readonly string[]) => void;
};

/** A month: its name, which stays in sight, and those of its rows that are. */
export function Month({
  section,
  rows,
  photos,
  sizes,
  sort,
  chosen,
  tabStop,
  rushing,
  actions,
  onToggleAll,
}: Props) {
  const words = useText(photosText);
  const formats = useFormats();
  const heading = useId();
  const ids = () => photos.slice(section.start, section.end).map((photo) => photo.id);
  const count = section.end - section.start;
  // Only while photos are chosen is it worth looking at all of a month's.
  const all = chosen.size >= count && ids().every((id) => chosen.has(id));
  const stop = photos[tabStop]?.id ?? null;
  const name = formats.month(section.month);
  return (
    <section
      className={styles.month}
      style={{ top: section.top, height: section.height }}
      aria-labelledby={heading}
    >
      <header className={styles.header} style={{ height: HEADING }}>
        <h2 id={heading}>{name}</h2>
        <span className={styles.count}>{words.count(formats.count(count), count === 1)}</span>
        <button
          type="button"
          aria-pressed={all}
          aria-label={words.chooseMonth(name)}
          title={words.chooseMonth(name)}
          className={styles.check}
          onClick={() => onToggleAll(ids())}
        >
          <Icon name="check" />
        </button>
      </header>
      {rows.map((row) => (
        <PhotoRow
          key={row.start}
          photos={photos}
          row={row}
          sizes={sizes}
          sort={sort}
          chosen={chosen}
          tabStop={tabStop >= row.start && tabStop < row.end ? stop : null}
          rushing={rushing}
          actions={actions}
        />
      ))}
    </section>
  );
}
