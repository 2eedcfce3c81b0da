/** Photos side by side, as high as each other. */
export interface Row {
  /** The first photo's place in the list, and the place after the last one's. */
  start: number;
  end: number;
  /** From the top of the whole. */
  top: number;
  height: number;
}

/** How rows are made; all in CSS pixels. */
export interface RowSizes {
  width: number;
  /** What rows aim at. */
  height: number;
  gap: number;
}

/** A photo within its row. */
export interface Place {
  left: number;
  width: number;
}

/** What is wider or higher is cropped at its edges: a row of one panorama would be a thread. */
const WIDEST = 2.5;
const HIGHEST = 0.5;

/** A row is no higher than this many times what it aims at: thumbnails would be blurred. */
const MOST_GROWTH = 1.3;

/** Width over height, as rows show it. */
export function shownRatio(width: number, height: number): number {
  return Math.min(WIDEST, Math.max(HIGHEST, width > 0 && height > 0 ? width / height : 1));
}

/**
 * Breaks photos into rows that fill the width; the last may be shorter. What was broken stays so
 * when photos are added at the end, except for that last row.
 *
 * @param ratioAt the shown ratio of the photo at a place of the list
 */
export function justify(
  ratioAt: (index: number) => number,
  start: number,
  end: number,
  sizes: RowSizes,
): Row[] {
  const rows: Row[] = [];
  let top = 0;
  const add = (first: number, after: number, height: number) => {
    rows.push({ start: first, end: after, top, height });
    top += height + sizes.gap;
  };
  let first = start;
  let ratios = 0;
  for (let index = first; index < end; index += 1) {
    const ratio = ratioAt(index);
    const height = filling(ratios + ratio, index - first + 1, sizes);
    if (height <= sizes.height) {
      const without = index > first ? filling(ratios, index - first, sizes) : Infinity;
      if (without <= sizes.height * MOST_GROWTH && without / sizes.height < sizes.height / height) {
        // Better without this one, which then begins the next row.
        add(first, index, Math.round(without));
        first = index;
        ratios = 0;
        if (filling(ratio, 1, sizes) > sizes.height) {
          ratios = ratio;
          continue;
        }
        add(first, index + 1, Math.round(filling(ratio, 1, sizes)));
      } else {
        add(first, index + 1, Math.max(1, Math.round(height)));
      }
      first = index + 1;
      ratios = 0;
    } else {
      ratios += ratio;
    }
  }
  if (first < end) {
    add(first, end, sizes.height);
  }
  return rows;
}

/** How high photos are that fill the width. */
function filling(ratios: number, count: number, { width, gap }: RowSizes): number {
  return Math.max(1, width - gap * (count - 1)) / ratios;
}

/** Where the photos of a row stand, in whole pixels; a full row ends at the very edge. */
export function placesIn(
  row: Row,
  ratioAt: (index: number) => number,
  { width, gap }: RowSizes,
): Place[] {
  const count = row.end - row.start;
  let ratios = 0;
  for (let index = row.start; index < row.end; index += 1) {
    ratios += ratioAt(index);
  }
  const room = Math.max(1, width - gap * (count - 1));
  // Rounding the height must not leave a ragged edge; a short last row is as wide as it is.
  const scale = Math.abs(room / ratios - row.height) <= 0.5 ? room / ratios : row.height;
  const places: Place[] = [];
  let before = 0;
  for (let index = row.start; index < row.end; index += 1) {
    const left = Math.round(before * scale) + gap * (index - row.start);
    before += ratioAt(index);
    const right = Math.round(before * scale) + gap * (index - row.start);
    places.push({ left, width: right - left });
  }
  return places;
}
