import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, isDay, isLikelyDay, mondayOf, nextMonth } from './days.ts';

describe('days', () => {
  it('are those that there are', () => {
    expect(isDay('2024-02-29')).toBe(true);
    for (const text of ['2023-02-29', '2024-13-01', '24-01-01', '', null, '2024-01-01T00:00']) {
      expect(isDay(text)).toBe(false);
    }
  });

  it('are likely in our times only', () => {
    expect(isLikelyDay('2024-02-29')).toBe(true);
    for (const text of ['0002-02-20', '0202-01-01', '2023-02-29', '9999-01-01', '']) {
      expect(isLikelyDay(text)).toBe(false);
    }
  });

  it('are counted over months, years and changes of the clock', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(nextMonth('2024-12-31')).toBe('2025-01-01');
    expect(['2024-03-04', '2024-03-10'].map(mondayOf)).toEqual(['2024-03-04', '2024-03-04']);
    expect(dayOf(new Date(2024, 2, 9, 23, 59))).toBe('2024-03-09');
  });
});
