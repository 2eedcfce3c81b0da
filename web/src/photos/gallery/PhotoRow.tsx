import { memo, useState } from 'react';
import { placesIn, type Row, type RowSizes, shownRatio } from '../layout/justify.ts';
import type { GalleryPhoto, SortBy } from '../list/photoList.ts';
import styles from './PhotoRow.module.css';
import { Tile, type TileActions } from './Tile.tsx';

type Props = {
  photos: readonly GalleryPhoto[];
  row: Row;
  sizes: RowSizes;
  sort: SortBy;
  chosen: ReadonlySet<string>;
  /** The photo that the tab key leads to, if it is in this row. */
  tabStop: string | null;
  /** Rushed past: nobody can see more than that something is there. */
  rushing: boolean;
  actions: TileActions;
};

/** A row of photos, each as wide as it must be. */
export const PhotoRow = memo(
  function PhotoRow({ photos, row, sizes, sort, chosen, tabStop, rushing, actions }: Props) {
    const [seen, setSeen] = useState(!rushing);
    if (!seen && (!rushing || tabStop !== null)) {
      setSeen(true);
    }
    if (!seen) {
      return <div className={styles.blank} style={{ top: row.top, height: row.height }} />;
    }
    const places = placesIn(
      row,
      (index) => {
        const photo = photos[index];
        return photo ? shownRatio(photo.width, photo.height) : 1;
      },
      sizes,
    );
    return (
      <div className={styles.row} style={{ top: row.top, height: row.height }}>
        {places.map((place, number) => {
          const photo = photos[row.start + number];
          return (
            photo && (
              <Tile
                key={photo.id}
                photo={photo}
                when={sort === 'taken_at' ? photo.takenLocal : photo.uploadedAt}
                undated={sort === 'taken_at' && photo.takenFrom === 'upload'}
                place={place}
                height={row.height}
                chosen={chosen.has(photo.id)}
                choosing={chosen.size > 0}
                tabStop={tabStop === photo.id}
                actions={actions}
              />
            )
          );
        })}
      </div>
    );
  },
  // More photos at the end make another list, but not another row.
  (before, now) =>
    before.row.start === now.row.start &&
    before.row.end === now.row.end &&
    before.row.top === now.row.top &&
    before.row.height === now.row.height &&
    before.sizes === now.sizes &&
    before.sort === now.sort &&
    before.chosen === now.chosen &&
    before.tabStop === now.tabStop &&
    before.rushing === now.rushing &&
    before.actions === now.actions &&
    samePhotos(before.photos, now.photos, now.row),
);

function samePhotos(
  before: readonly GalleryPhoto[],
  now: readonly GalleryPhoto[],
  { start, end }: Row,
): boolean {
  if (before === now) {
    return true;
  }
  for (let index = start; index < end; index += 1) {
    if (before[index] !== now[index]) {
      return false;
    }
  }
  return true;
}
