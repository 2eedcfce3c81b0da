import type { GalleryPhoto, SortBy } from '../list/photoList.ts';
import { justify, placesIn, type Row, type RowSizes, shownRatio } from './justify.ts';

/** A month of photos. */
export interface MonthSection {
  /** `2024-03` */
  month: string;
  start: number;
  end: number;
  top: number;
  /** With its heading. */
  height: number;
  /** Their tops count from the section's own. */
  rows: readonly Row[];
}

/** Where everything stands, to the pixel, before anything is shown. */
export interface GalleryLayout {
  sections: readonly MonthSection[];
  height: number;
  sizes: RowSizes;
}

/** How high a month's heading is. */
export const HEADING = 52;

/** Below a month's last row. */
const MONTH_GAP = 20;

/** Months of rows, one below the other. */
export function layoutGallery(
  photos: readonly GalleryPhoto[],
  sort: SortBy,
  sizes: RowSizes,
): GalleryLayout {
  const sections: MonthSection[] = [];
  const ratioAt = ratiosOf(photos);
  let top = 0;
  let start = 0;
  while (start < photos.length) {
    const month = monthOf(photos[start], sort);
    let end = start + 1;
    while (end < photos.length && monthOf(photos[end], sort) === month) {
      end += 1;
    }
    const rows = justify(ratioAt, start, end, sizes);
    for (const row of rows) {
      row.top += HEADING;
    }
    const last = rows.at(-1);
    const height = (last ? last.top + last.height : HEADING) + MONTH_GAP;
    sections.push({ month, start, end, top, height, rows });
    top += height;
    start = end;
  }
  return { sections, height: top, sizes };
}

/** The shown ratios of a list, by place. */
export function ratiosOf(photos: readonly GalleryPhoto[]): (index: number) => number {
  return (index) => {
    const photo = photos[index];
    return photo ? shownRatio(photo.width, photo.height) : 1;
  };
}

/** `2024-03`: as the camera's clock showed it, or as the reader's does for uploads. */
function monthOf(photo: GalleryPhoto | undefined, sort: SortBy): string {
  if (!photo) {
    return '';
  }
  if (sort === 'taken_at') {
    return photo.takenLocal.slice(0, 7);
  }
  const date = new Date(photo.uploadedAt);
  return `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}`;
}

/** The place in a sorted list of the last thing that begins at or before a value; 0 if none does. */
export function lastAtOrBefore<Thing>(
  things: readonly Thing[],
  begin: (thing: Thing) => number,
  value: number,
): number {
  let low = 0;
  let high = things.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const thing = things[middle];
    if (thing !== undefined && begin(thing) <= value) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return Math.max(0, low);
}

/** The section at a height. */
export function sectionAt(layout: GalleryLayout, y: number): MonthSection | undefined {
  return layout.sections[lastAtOrBefore(layout.sections, (section) => section.top, y)];
}

/** A photo's row, and where that stands in the whole. */
export interface PlacedRow {
  section: MonthSection;
  row: Row;
  /** The row's number within its section. */
  number: number;
  top: number;
}

/** Where the photo at a place of the list is. */
export function rowOf(layout: GalleryLayout, index: number): PlacedRow | undefined {
  const { sections } = layout;
  const section = sections[lastAtOrBefore(sections, (one) => one.start, index)];
  if (!section || index >= section.end) {
    return undefined;
  }
  const number = lastAtOrBefore(section.rows, (one) => one.start, index);
  const row = section.rows[number];
  return row && { section, row, number, top: section.top + row.top };
}

/** The first photo that is at least partly below a height. */
export function firstBelow(layout: GalleryLayout, y: number): number {
  const section = sectionAt(layout, y);
  const row = section?.rows.find((one) => section.top + one.top + one.height > y);
  return row?.start ?? section?.end ?? 0;
}

/** The photo in the row above (-1) or below (1) that is nearest to this one's middle. */
export function verticalNeighbour(
  layout: GalleryLayout,
  ratioAt: (index: number) => number,
  index: number,
  step: 1 | -1,
): number {
  const from = rowOf(layout, index);
  if (!from) {
    return index;
  }
  const to = rowOf(layout, step > 0 ? from.row.end : from.row.start - 1);
  if (!to || to.row === from.row) {
    return index;
  }
  const middle = middles(from.row, ratioAt, layout.sizes)[index - from.row.start] ?? 0;
  const distances = middles(to.row, ratioAt, layout.sizes).map((one) => Math.abs(one - middle));
  return to.row.start + distances.indexOf(Math.min(...distances));
}

function middles(row: Row, ratioAt: (index: number) => number, sizes: RowSizes): number[] {
  return placesIn(row, ratioAt, sizes).map((place) => place.left + place.width / 2);
}
