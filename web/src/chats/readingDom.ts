import { type Anchor, findAnchor } from './anchor.ts';
import { type Item, itemAt } from './blocks.ts';
import { type DateWindow, dayAt } from './dateWindows.ts';

/** What the DOM must be compared with. */
export interface Layout {
  items: readonly Item[];
  offsets: readonly number[];
  windows: readonly DateWindow[];
}

/** The id that a message has in the page. */
export function rowId(messageId: string): string {
  return `message-${messageId}`;
}

/** Takes down the heights of what is drawn; tells whether one of them is new. */
export function measure(scroller: HTMLElement, heights: Map<string, number>): boolean {
  let changed = false;
  for (const child of scroller.querySelectorAll<HTMLElement>('[data-block]')) {
    const key = child.dataset.block ?? '';
    const height = child.getBoundingClientRect().height;
    if (height > 0 && Math.abs(height - (heights.get(key) ?? 0)) > 0.5) {
      heights.set(key, height);
      changed = true;
    }
  }
  return changed;
}

/** Where to scroll, so that the anchor is where it should be. */
export function topOf(anchor: Anchor, scroller: HTMLElement, layout: Layout): number {
  const { items, offsets, windows } = layout;
  const drawn = scroller.clientHeight > 0;
  if (anchor.kind === 'end') {
    return drawn ? scroller.scrollHeight - scroller.clientHeight : (offsets.at(-1) ?? 0);
  }
  const spot = findAnchor(anchor, items, windows);
  const row = spot.id === null || !drawn ? null : document.getElementById(rowId(spot.id));
  if (row) {
    return scroller.scrollTop + distance(row, scroller) - spot.offset;
  }
  const height = items[spot.item]?.height ?? 0;
  return (offsets[spot.item] ?? 0) + spot.part * height - spot.offset;
}

/** What is at the top, to be kept there. */
export function anchorAtTop(scroller: HTMLElement, { items, offsets }: Layout): Anchor {
  const rest = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  if (rest < 4 && items.at(-1)?.block !== null) {
    return { kind: 'end' };
  }
  const row = topRow(scroller);
  if (row) {
    const id = row.id.slice(rowId('').length);
    return { kind: 'row', id, date: row.dataset.date ?? '', offset: distance(row, scroller) };
  }
  const index = itemAt(offsets, scroller.scrollTop);
  const window = items[index]?.window ?? 0;
  const start = items.findIndex((item) => item.window === window);
  const after = items.findLastIndex((item) => item.window === window) + 1;
  const from = offsets[start] ?? 0;
  const height = (offsets[after] ?? from) - from;
  const part = height > 0 ? (scroller.scrollTop - from) / height : 0;
  return { kind: 'place', window, part: Math.min(Math.max(part, 0), 1) };
}

/** The day of what is at the top; about, where nothing is loaded. */
export function dayAtTop(anchor: Anchor, scroller: HTMLElement, layout: Layout): string | null {
  const window = anchor.kind === 'place' ? layout.windows[anchor.window] : undefined;
  if (anchor.kind === 'place' && window) {
    return dayAt(window, anchor.part);
  }
  return topRow(scroller)?.dataset.date ?? null;
}

/** The first row of which something is to be seen, if the top is not in a gap. */
function topRow(scroller: HTMLElement): HTMLElement | null {
  const rows = scroller.querySelectorAll<HTMLElement>('[data-date]');
  const top = scroller.getBoundingClientRect().top;
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > top + 1) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  const row = rows[low];
  return row && distance(row, scroller) < scroller.clientHeight / 2 ? row : null;
}

function distance(row: HTMLElement, scroller: HTMLElement): number {
  return row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}
