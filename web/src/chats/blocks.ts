import type { Row } from './rows.ts';

/** Rows that come and go together while one scrolls. */
export interface Block {
  key: string;
  rows: Row[];
  /** How high it may be, in pixels, before anybody has seen it. */
  guess: number;
}

/** Something in the scroll: a block, or a window that is not loaded. */
export interface Item {
  key: string;
  /** Index of its window. */
  window: number;
  height: number;
  /** null while its window is not loaded. */
  block: Block | null;
}

const ROWS = 25;

/** What a row is high without its text, a line of text, and what a line holds. */
const FRAME = 22;
const LINE = 22;
const LETTERS = 42;

/** Cuts rows into blocks. */
export function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < rows.length; start += ROWS) {
    const some = rows.slice(start, start + ROWS);
    blocks.push({
      key: some[0]?.message.message_id ?? '',
      rows: some,
      guess: some.reduce((sum, row) => sum + guessRow(row), 0),
    });
  }
  return blocks;
}

/** How high a window may be that is not loaded. */
export function guessWindow(messages: number, days: number): number {
  return Math.max(messages * 54 + days * 52, 120);
}

/** Where each item begins, and at the end where the last one ends. */
export function offsetsOf(items: readonly Item[]): number[] {
  const offsets = [0];
  for (const item of items) {
    offsets.push((offsets.at(-1) ?? 0) + item.height);
  }
  return offsets;
}

/** The item at a height; the first or last one beyond the ends. */
export function itemAt(offsets: readonly number[], top: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle + 1] ?? 0) > top) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return Math.max(low, 0);
}

function guessRow({ message, newDay, first }: Row): number {
  const breaks = Math.min(message.message.split('\n', 16).length - 1, 14);
  const lines = Math.min(Math.ceil(message.message.length / LETTERS) + breaks, 16);
  return FRAME + Math.max(lines, 1) * LINE + (newDay ? 52 : 0) + (first ? 26 : 0);
}
