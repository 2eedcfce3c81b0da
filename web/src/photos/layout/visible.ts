import { type GalleryLayout, lastAtOrBefore, type MonthSection } from './galleryLayout.ts';
import type { Row } from './justify.ts';

/** A month, as far as it is to be shown. */
export interface VisibleSection {
  section: MonthSection;
  rows: readonly Row[];
}

/**
 * What of the gallery is to be in the page for a stretch of heights. The row with `pinned`, which
 * has the focus, is always there: else the focus would be lost with it.
 */
export function visibleSections(
  layout: GalleryLayout,
  top: number,
  bottom: number,
  pinned = -1,
): VisibleSection[] {
  const { sections } = layout;
  const shown: VisibleSection[] = [];
  const first = lastAtOrBefore(sections, (section) => section.top, top);
  const pin = sections[lastAtOrBefore(sections, (section) => section.start, pinned)];
  const holdsPin = (section: MonthSection) =>
    pinned >= 0 && section === pin && pinned < section.end;
  if (pin && holdsPin(pin) && sections.indexOf(pin) < first) {
    shown.push({ section: pin, rows: pinnedRow(pin, pinned) });
  }
  for (let number = first; number < sections.length; number += 1) {
    const section = sections[number];
    if (!section) {
      break;
    }
    if (section.top > bottom) {
      if (pin && holdsPin(pin) && pin.top >= section.top) {
        shown.push({ section: pin, rows: pinnedRow(pin, pinned) });
      }
      break;
    }
    const rows = visibleRows(section, top - section.top, bottom - section.top);
    const extra = holdsPin(section)
      ? pinnedRow(section, pinned).filter((row) => !rows.includes(row))
      : [];
    shown.push({
      section,
      rows: extra.length > 0 ? [...rows, ...extra].sort((a, b) => a.top - b.top) : rows,
    });
  }
  return shown;
}

function visibleRows(section: MonthSection, top: number, bottom: number): readonly Row[] {
  const { rows } = section;
  let first = lastAtOrBefore(rows, (row) => row.top, top);
  while (first < rows.length && (rows[first]?.top ?? 0) + (rows[first]?.height ?? 0) < top) {
    first += 1;
  }
  let after = first;
  while (after < rows.length && (rows[after]?.top ?? 0) <= bottom) {
    after += 1;
  }
  return rows.slice(first, after);
}

function pinnedRow(section: MonthSection, index: number): Row[] {
  const row = section.rows[lastAtOrBefore(section.rows, (one) => one.start, index)];
  return row ? [row] : [];
}
