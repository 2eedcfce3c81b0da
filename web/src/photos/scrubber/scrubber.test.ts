import { describe, expect, it } from 'vitest';
import { galleryPhotos } from '../../testing/galleryPhotos.ts';
import { layoutGallery } from '../layout/galleryLayout.ts';
import { fractionAt, monthAt, monthForKey, yearMarks } from './scrubber.ts';

// A photo each third day, of some three years.
const layout = layoutGallery(galleryPhotos(380, 72), 'taken_at', {
  width: 800,
  height: 160,
  gap: 6,
});
const monthOf = (number: number | null) => layout.sections[number ?? -1]?.month;

describe('the scrubber', () => {
  it('marks the years where they begin', () => {
    const marks = yearMarks(layout, 800, 0.02);
    expect(marks.map(({ year }) => year)).toEqual(['2024', '2023', '2022', '2021']);
    expect(marks[0]?.at).toBe(0);
    expect(marks.every(({ at }, number) => number === 0 || at > (marks[number - 1]?.at ?? 1))).toBe(
      true,
    );
  });

  it('leaves out names that have no room', () => {
    expect(yearMarks(layout, 800, 0.4).filter(({ labelled }) => labelled).length).toBeLessThan(4);
  });

  it('knows the month at a height, and ends at the ends', () => {
    expect(monthOf(monthAt(layout, 0))).toBe('2024-06');
    expect(monthOf(monthAt(layout, layout.height))).toBe(layout.sections.at(-1)?.month);
    expect(fractionAt(layout, 800, -50)).toBe(0);
    expect(fractionAt(layout, 800, layout.height)).toBe(1);
  });

  it('goes by months and years', () => {
    expect(monthOf(monthForKey('ArrowDown', layout, 0))).toBe('2024-05');
    expect(monthOf(monthForKey('PageDown', layout, 2))).toBe('2023-12');
    const march23 = layout.sections.findIndex(({ month }) => month === '2023-03');
    expect(monthOf(monthForKey('PageUp', layout, march23))).toBe('2024-06');
    expect(monthForKey('ArrowUp', layout, 0)).toBe(0);
    expect(monthForKey('PageUp', layout, 3)).toBe(0);
    expect(monthForKey('End', layout, 0)).toBe(layout.sections.length - 1);
    expect(monthForKey('PageDown', layout, layout.sections.length - 1)).toBe(
      layout.sections.length - 1,
    );
    expect(monthForKey('x', layout, 0)).toBeNull();
  });
});
