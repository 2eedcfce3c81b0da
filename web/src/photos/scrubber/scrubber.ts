import { type GalleryLayout, lastAtOrBefore } from '../layout/galleryLayout.ts';

/** A year on the scrubber. */
export interface YearMark {
  year: string;
  /** From the top, 0 to 1. */
  at: number;
  /** There is room for its name. */
  labelled: boolean;
}

/** How far the page can be scrolled within the gallery. */
export function scrollRange(layout: GalleryLayout, screen: number): number {
  return Math.max(1, layout.height - screen);
}

/** Where on the scrubber a height of the gallery is, 0 to 1. */
export function fractionAt(layout: GalleryLayout, screen: number, y: number): number {
  return Math.min(1, Math.max(0, y / scrollRange(layout, screen)));
}

/** The number of the month that is at the top of the screen. */
export function monthAt(layout: GalleryLayout, y: number): number {
  return lastAtOrBefore(layout.sections, (section) => section.top, y + 1);
}

/**
 * The years, where their newest photos begin.
 *
 * @param apart how far names must be apart, as a part of the whole
 */
export function yearMarks(layout: GalleryLayout, screen: number, apart: number): YearMark[] {
  const marks: YearMark[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let year = '';
  for (const section of layout.sections) {
    const itsYear = section.month.slice(0, 4);
    if (itsYear !== year) {
      year = itsYear;
      const at = fractionAt(layout, screen, section.top);
      const labelled = at - last >= apart;
      if (labelled) {
        last = at;
      }
      marks.push({ year, at, labelled });
    }
  }
  return marks;
}

/** The number of the month that a key leads to; null for other keys. */
export function monthForKey(key: string, layout: GalleryLayout, now: number): number | null {
  const last = layout.sections.length - 1;
  const year = layout.sections[now]?.month.slice(0, 4) ?? '';
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(last, now + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(0, now - 1);
    case 'PageDown': {
      const next = layout.sections.findIndex(({ month }) => month.slice(0, 4) < year);
      return next < 0 ? last : next;
    }
    case 'PageUp': {
      const newer = layout.sections.findLast(({ month }) => month.slice(0, 4) > year);
      const first = newer?.month.slice(0, 4) ?? year;
      return layout.sections.findIndex(({ month }) => month.startsWith(first));
    }
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
