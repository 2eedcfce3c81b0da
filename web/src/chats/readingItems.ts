import type { Anchor } from './anchor.ts';
import { guessWindow, type Item, itemAt } from './blocks.ts';
import { type DateWindow, windowOf } from './dateWindows.ts';
import type { LoadedWindow } from './useWindows.ts';

/** Everything of a chat in the scroll, with heights as far as they are known. */
export function itemsOf(
  windows: readonly DateWindow[],
  loaded: ReadonlyMap<number, LoadedWindow>,
  heights: ReadonlyMap<string, number>,
): Item[] {
  return windows.flatMap((window, index): Item[] => {
    const blocks = loaded.get(index)?.blocks;
    if (!blocks) {
      const key = windowKey(window);
      const height = heights.get(key) ?? guessWindow(window.messages, window.days);
      return [{ key, window: index, height, block: null }];
    }
    return blocks.map((block) => ({
      key: block.key,
      window: index,
      height: heights.get(block.key) ?? block.guess,
      block,
    }));
  });
}

/** Remembers how high loaded windows are, for when they are not loaded any more. */
export function rememberWindows(
  items: readonly Item[],
  windows: readonly DateWindow[],
  heights: Map<string, number>,
): void {
  const sums = new Map<number, number>();
  for (const { window, height, block } of items) {
    if (block) {
      sums.set(window, (sums.get(window) ?? 0) + height);
    }
  }
  for (const [index, height] of sums) {
    const window = windows[index];
    if (window) {
      heights.set(windowKey(window), height);
    }
  }
}

/** The windows that an anchor needs. */
export function startWindows(anchor: Anchor, windows: readonly DateWindow[]): number[] {
  switch (anchor.kind) {
    case 'end':
      return [windows.length - 1];
    case 'place':
      return [anchor.window];
    case 'row':
    case 'day':
      return [windowOf(windows, anchor.date)];
  }
}

/** The windows within some reach of what is on the screen. */
export function windowsNear(
  items: readonly Item[],
  offsets: readonly number[],
  from: number,
  to: number,
): number[] {
  const first = items[itemAt(offsets, from)]?.window ?? 0;
  const last = items[itemAt(offsets, to)]?.window ?? first;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function windowKey(window: DateWindow): string {
  return `window ${window.key}`;
}
