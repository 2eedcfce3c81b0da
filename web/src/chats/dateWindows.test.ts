import { describe, expect, it } from 'vitest';
import { addDays } from '../text/days.ts';
import { type DayCount, dateWindows, dayAt, windowOf } from './dateWindows.ts';

const days = (...counts: [string, number][]): DayCount[] =>
  counts.map(([date, messages]) => ({ date, messages }));

describe('windows of dates', () => {
  it('touch each other and leave no day out, not even those that no index knows', () => {
    const index = Array.from({ length: 400 }, (_, day) => ({
      date: addDays('2021-01-01', day * 3),
      messages: (day * 37) % 90,
    }));
    const windows = dateWindows(index, 200);
    expect(windows[0]?.from).toBeNull();
    expect(windows.at(-1)?.to).toBeNull();
    for (const [place, window] of windows.entries()) {
      const next = windows[place + 1];
      if (next) {
        expect(addDays(window.to ?? '', 1)).toBe(next.from);
        expect(next.first).toBe(next.from);
      }
      expect(window.messages <= 200 || window.days === 1).toBe(true);
    }
    expect(windows.reduce((sum, { messages }) => sum + messages, 0)).toBe(
      index.reduce((sum, { messages }) => sum + messages, 0),
    );
  });

  it('keep a day whole, however much was written on it', () => {
    const windows = dateWindows(
      days(['2024-01-01', 5], ['2024-01-02', 9000], ['2024-01-03', 5]),
      300,
    );
    expect(windows.map(({ from, to }) => [from, to])).toEqual([
      [null, '2024-01-01'],
      ['2024-01-02', '2024-01-02'],
      ['2024-01-03', null],
    ]);
  });

  it('are one for a short chat', () => {
    const [only, ...others] = dateWindows(days(['2024-01-01', 5], ['2024-02-01', 7]));
    expect(only).toMatchObject({ from: null, to: null, messages: 12, days: 2 });
    expect(others).toEqual([]);
  });

  it('are found by a day, also by one before, between and after all days', () => {
    const windows = dateWindows(days(['2024-01-01', 200], ['2024-03-01', 200]));
    expect(windowOf(windows, '1999-12-31')).toBe(0);
    expect(windowOf(windows, '2024-02-29')).toBe(0);
    expect(windowOf(windows, '2024-03-01')).toBe(1);
    expect(windowOf(windows, '2030-01-01')).toBe(1);
  });

  it('tell about which day a part of them is', () => {
    const [window] = dateWindows(days(['2024-01-01', 2], ['2024-01-31', 2]));
    expect(window && dayAt(window, 0.5)).toBe('2024-01-16');
  });
});
