import { describe, expect, it } from 'vitest';
import { randomly } from '../../testing/randomly.ts';
import { justify, placesIn, type RowSizes, shownRatio } from './justify.ts';

/** Invented photos of all shapes, on screens of all widths. */
function invented(random: () => number) {
  const count = Math.floor(random() * 80);
  const ratios = Array.from({ length: count }, () =>
    shownRatio(100 + random() * 5000, 100 + random() * 5000),
  );
  const sizes: RowSizes = {
    width: 280 + Math.floor(random() * 2400),
    height: 90 + Math.floor(random() * 120),
    gap: Math.floor(random() * 8),
  };
  return { ratios, sizes, ratioAt: (index: number) => ratios[index] ?? 1 };
}

describe('justified rows', () => {
  it('hold every photo once, in order, one below the other', () => {
    randomly(300, (random) => {
      const { ratios, sizes, ratioAt } = invented(random);
      let next = 0;
      let top = 0;
      for (const row of justify(ratioAt, 0, ratios.length, sizes)) {
        expect(row.start).toBe(next);
        expect(row.end).toBeGreaterThan(row.start);
        expect(row.top).toBe(top);
        next = row.end;
        top += row.height + sizes.gap;
      }
      expect(next).toBe(ratios.length);
    });
  });

  it('fill the width to the pixel, except for the last', () => {
    randomly(300, (random) => {
      const { ratios, sizes, ratioAt } = invented(random);
      const rows = justify(ratioAt, 0, ratios.length, sizes);
      rows.forEach((row, number) => {
        const places = placesIn(row, ratioAt, sizes);
        let left = 0;
        for (const place of places) {
          expect(place.left).toBe(left);
          expect(place.width).toBeGreaterThan(0);
          left += place.width + sizes.gap;
        }
        const right = left - sizes.gap;
        expect(right).toBeLessThanOrEqual(sizes.width);
        if (number < rows.length - 1) {
          expect(right).toBe(sizes.width);
        }
      });
    });
  });

  it('are never so high that thumbnails blur, nor threads', () => {
    randomly(300, (random) => {
      const { ratios, sizes, ratioAt } = invented(random);
      for (const row of justify(ratioAt, 0, ratios.length, sizes)) {
        expect(row.height).toBeLessThanOrEqual(Math.round(sizes.height * 1.3));
        expect(row.height).toBeGreaterThan(sizes.height * 0.4);
      }
    });
  });

  it('stay as they are when photos come at the end, except for the last', () => {
    randomly(200, (random) => {
      const { ratios, sizes, ratioAt } = invented(random);
      const some = Math.floor(ratios.length * random());
      const before = justify(ratioAt, 0, some, sizes).slice(0, -1);
      expect(justify(ratioAt, 0, ratios.length, sizes).slice(0, before.length)).toEqual(before);
    });
  });

  it('take photos as they come, even without a size', () => {
    expect(shownRatio(0, 300)).toBe(1);
    expect(shownRatio(9000, 300)).toBe(2.5);
    expect(shownRatio(300, 9000)).toBe(0.5);
    expect(justify(() => 1, 0, 0, { width: 800, height: 100, gap: 4 })).toEqual([]);
  });
});
