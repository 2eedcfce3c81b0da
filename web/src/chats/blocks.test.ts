import { describe, expect, it } from 'vitest';
import { sampleMessage } from '../testing/samples.ts';
import { type Anchor, findAnchor } from './anchor.ts';
import { blocksOf, type Item, itemAt, offsetsOf } from './blocks.ts';
import { type DateWindow, dateWindows } from './dateWindows.ts';
import { itemsOf, rememberWindows, startWindows, windowsNear } from './readingItems.ts';
import { rowsOf } from './rows.ts';
import type { LoadedWindow } from './useWindows.ts';

const windows = dateWindows([
  { date: '2024-01-10', messages: 300 },
  { date: '2024-01-20', messages: 300 },
  { date: '2024-01-30', messages: 300 },
]);

function loadedDay(date: string, count: number): LoadedWindow {
  const messages = Array.from({ length: count }, (_, position) =>
    sampleMessage({ date, position, message_id: `${date}#${position}` }),
  );
  return { blocks: blocksOf(rowsOf(messages)), error: null, retry: () => {} };
}

const spotTop = (anchor: Exclude<Anchor, { kind: 'end' }>, items: Item[], all: DateWindow[]) => {
  const { item, part, offset } = findAnchor(anchor, items, all);
  return (offsetsOf(items)[item] ?? 0) + part * (items[item]?.height ?? 0) - offset;
};

describe('the scroll of a chat', () => {
  it('has a place for all of it before anything is loaded', () => {
    const items = itemsOf(windows, new Map(), new Map());
    expect(items).toHaveLength(3);
    expect(offsetsOf(items).at(-1)).toBeGreaterThan(900 * 40);
    expect(itemAt(offsetsOf(items), -50)).toBe(0);
    expect(itemAt(offsetsOf(items), 1e9)).toBe(2);
    expect(itemAt([0], 0)).toBe(0);
  });

  it('keeps the row that is read where it is when older messages are put in above it', () => {
    const heights = new Map<string, number>();
    const newest = new Map([[2, loadedDay('2024-01-30', 300)]]);
    const anchor = { kind: 'row', id: '2024-01-30#50', date: '2024-01-30', offset: 30 } as const;
    const before = itemsOf(windows, newest, heights);
    const top = spotTop(anchor, before, windows);
    const after = itemsOf(windows, newest.set(1, loadedDay('2024-01-20', 500)), heights);
    // As much as was put in is scrolled further.
    const grown = (offsetsOf(after).at(-1) ?? 0) - (offsetsOf(before).at(-1) ?? 0);
    expect(spotTop(anchor, after, windows) - top).toBeCloseTo(grown, 6);
    expect(findAnchor(anchor, after, windows)).toMatchObject({ id: '2024-01-30#50', offset: 30 });
  });

  it('remembers how high windows were', () => {
    const heights = new Map<string, number>();
    const loaded = new Map([[1, loadedDay('2024-01-20', 40)]]);
    const items = itemsOf(windows, loaded, heights);
    const whole = offsetsOf(items).at(-1);
    rememberWindows(items, windows, heights);
    expect(offsetsOf(itemsOf(windows, new Map(), heights)).at(-1)).toBe(whole);
  });

  it('leads to a window that is not loaded yet, and then to its message', () => {
    const anchor = { kind: 'row', id: '2024-01-20#7', date: '2024-01-20', offset: 100 } as const;
    expect(startWindows(anchor, windows)).toEqual([1]);
    expect(findAnchor(anchor, itemsOf(windows, new Map(), new Map()), windows)).toMatchObject({
      id: null,
      item: 1,
    });
    const items = itemsOf(windows, new Map([[1, loadedDay('2024-01-20', 40)]]), new Map());
    expect(findAnchor(anchor, items, windows)).toMatchObject({ id: '2024-01-20#7', offset: 100 });
  });

  it('leads to the day where a message is gone, and to the next one where a day is empty', () => {
    const loaded = new Map([
      [1, loadedDay('2024-01-20', 40)],
      [2, loadedDay('2024-01-30', 40)],
    ]);
    const items = itemsOf(windows, loaded, new Map());
    const gone = { kind: 'row', id: 'gone', date: '2024-01-20', offset: 100 } as const;
    expect(findAnchor(gone, items, windows)).toMatchObject({ id: '2024-01-20#0', offset: 0 });
    expect(findAnchor({ kind: 'day', date: '2024-01-25' }, items, windows).id).toBe('2024-01-30#0');
    expect(findAnchor({ kind: 'day', date: '2030-01-01' }, items, windows)).toMatchObject({
      id: null,
      item: items.length - 1,
    });
  });

  it('stays at its part of a window when that is loaded', () => {
    const items = itemsOf(windows, new Map([[1, loadedDay('2024-01-20', 100)]]), new Map());
    const { item } = findAnchor({ kind: 'place', window: 1, part: 0.5 }, items, windows);
    expect([2, 3]).toContain(item);
  });

  it('loads what is near', () => {
    const items = itemsOf(windows, new Map(), new Map());
    const offsets = offsetsOf(items);
    expect(windowsNear(items, offsets, -100, 500)).toEqual([0]);
    expect(windowsNear(items, offsets, (offsets[1] ?? 0) - 10, (offsets[1] ?? 0) + 10)).toEqual([
      0, 1,
    ]);
    expect(windowsNear([], [0], 0, 100)).toEqual([0]);
  });
});
