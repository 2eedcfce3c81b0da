import type { Item } from './blocks.ts';
import { type DateWindow, windowOf } from './dateWindows.ts';

/**
 * What stays where it is while things around it come, go and change their heights.
 *
 * - `end`: the newest message is at the bottom.
 * - `row`: a message is so many pixels below the top.
 * - `day`: a day begins at the top.
 * - `place`: the top is in a window that is not loaded, at this part of it.
 */
export type Anchor =
  | { kind: 'end' }
  | { kind: 'row'; id: string; date: string; offset: number }
  | { kind: 'day'; date: string }
  | { kind: 'place'; window: number; part: number };

/** Where an anchor is, as far as known. */
export interface Spot {
  /** Where the anchor should be on the screen, below the top. */
  offset: number;
  /** The message to look for among what is shown; null if its window is not loaded. */
  id: string | null;
  /** The item it is in, and at which part of its height. */
  item: number;
  part: number;
}

/** Finds an anchor, except for the end; a message that is gone gives way to its day. */
export function findAnchor(
  anchor: Exclude<Anchor, { kind: 'end' }>,
  items: readonly Item[],
  windows: readonly DateWindow[],
): Spot {
  if (anchor.kind === 'place') {
    return placeSpot(anchor.window, anchor.part, items);
  }
  const window = windowOf(windows, anchor.date);
  const first = items.findIndex((item) => item.window === window);
  const loaded = items[first]?.block !== null;
  if (!loaded) {
    return { offset: 0, id: null, item: Math.max(first, 0), part: 0 };
  }
  if (anchor.kind === 'row') {
    const found = findRow(items, window, (_, id) => id === anchor.id);
    if (found) {
      return { ...found, offset: anchor.offset };
    }
  }
  const found =
    findRow(items, window, (date) => date >= anchor.date) ?? findRow(items, window + 1, () => true);
  return found ?? placeSpot(window, 1, items);
}

function findRow(
  items: readonly Item[],
  window: number,
  wanted: (date: string, id: string) => boolean,
): Spot | null {
  for (const [index, { window: its, block }] of items.entries()) {
    if (its === window && block) {
      const row = block.rows.findIndex(({ message }) => wanted(message.date, message.message_id));
      const id = block.rows[row]?.message.message_id;
      if (id !== undefined) {
        return { offset: 0, id, item: index, part: row / block.rows.length };
      }
    }
  }
  return null;
}

/** A part of a window, also after it was loaded and became many items. */
function placeSpot(window: number, part: number, items: readonly Item[]): Spot {
  const mine = items.flatMap((item, index) => (item.window === window ? [{ item, index }] : []));
  let rest = part * mine.reduce((sum, { item }) => sum + item.height, 0);
  for (const { item, index } of mine) {
    if (rest <= item.height) {
      return { offset: 0, id: null, item: index, part: item.height > 0 ? rest / item.height : 0 };
    }
    rest -= item.height;
  }
  return { offset: 0, id: null, item: Math.max(items.length - 1, 0), part: 1 };
}
