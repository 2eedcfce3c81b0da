import { describe, expect, it } from 'vitest';
import { galleryPhotos } from '../../testing/galleryPhotos.ts';
import { randomly } from '../../testing/randomly.ts';
import {
  firstBelow,
  HEADING,
  layoutGallery,
  ratiosOf,
  rowOf,
  verticalNeighbour,
} from './galleryLayout.ts';
import { visibleSections } from './visible.ts';

const SIZES = { width: 1000, height: 160, gap: 6 };

function invented(random: () => number) {
  const photos = galleryPhotos(1 + Math.floor(random() * 400), random() * 60, () => ({
    width: 100 + random() * 900,
    height: 100 + random() * 900,
  }));
  return { photos, layout: layoutGallery(photos, 'taken_at', SIZES) };
}

describe('the layout of the gallery', () => {
  it('has a section for each month, one below the other', () => {
    const photos = galleryPhotos(3, 24 * 10);
    const { sections, height } = layoutGallery(photos, 'taken_at', SIZES);
    expect(sections.map(({ month, start, end }) => [month, start, end])).toEqual([
      ['2024-06', 0, 2],
      ['2024-05', 2, 3],
    ]);
    expect(sections[1]?.top).toBe(sections[0]?.height);
    expect(height).toBe((sections[0]?.height ?? 0) + (sections[1]?.height ?? 0));
    expect(sections[0]?.rows[0]?.top).toBe(HEADING);
  });

  it('finds the row of every photo, and the first photo at every height', () => {
    randomly(30, (random) => {
      const { photos, layout } = invented(random);
      for (let index = 0; index < photos.length; index += 1) {
        const place = rowOf(layout, index);
        expect(place?.row.start).toBeLessThanOrEqual(index);
        expect(place?.row.end).toBeGreaterThan(index);
        expect(firstBelow(layout, place?.top ?? 0)).toBe(place?.row.start);
      }
      expect(rowOf(layout, photos.length)).toBeUndefined();
    });
  });

  it('shows exactly the rows that are near the screen, and the one with the focus', () => {
    randomly(100, (random) => {
      const { photos, layout } = invented(random);
      const top = random() * layout.height;
      const bottom = top + random() * 1500;
      const pinned = random() < 0.3 ? -1 : Math.floor(random() * photos.length);
      const shown = visibleSections(layout, top, bottom, pinned);
      const rows = shown.flatMap(({ section, rows }) =>
        rows.map((row) => ({ row, top: section.top + row.top })),
      );
      const expected = layout.sections.flatMap((section) =>
        section.rows
          .map((row) => ({ row, top: section.top + row.top }))
          .filter(
            ({ row, top: at }) =>
              (at <= bottom && at + row.height >= top) || (pinned >= row.start && pinned < row.end),
          ),
      );
      const sorted = [...rows].sort((a, b) => a.top - b.top);
      expect(sorted).toEqual(expected);
    });
  });

  it('keeps few rows in the page, however many there are', () => {
    const photos = galleryPhotos(20_000, 5);
    const layout = layoutGallery(photos, 'taken_at', SIZES);
    const shown = visibleSections(layout, layout.height / 2, layout.height / 2 + 2000);
    expect(shown.flatMap(({ rows }) => rows).length).toBeLessThan(20);
  });

  it('leads up and down to what is nearest, and back to where it can', () => {
    const photos = galleryPhotos(12, 1);
    const layout = layoutGallery(photos, 'taken_at', SIZES);
    const ratioAt = ratiosOf(photos);
    const first = rowOf(layout, 0)?.row.end ?? 0;
    expect(verticalNeighbour(layout, ratioAt, 1, 1)).toBe(first + 1);
    expect(verticalNeighbour(layout, ratioAt, first + 1, -1)).toBe(1);
    expect(verticalNeighbour(layout, ratioAt, 0, -1)).toBe(0);
    expect(verticalNeighbour(layout, ratioAt, 11, 1)).toBe(11);
  });
});
