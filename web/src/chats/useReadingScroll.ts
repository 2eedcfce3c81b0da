import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Anchor } from './anchor.ts';
import { type Item, itemAt, offsetsOf } from './blocks.ts';
import type { DateWindow } from './dateWindows.ts';
import { anchorAtTop, dayAtTop, type Layout, measure, topOf } from './readingDom.ts';
import { itemsOf, rememberWindows, startWindows, windowsNear } from './readingItems.ts';
import { type LoadedWindow, useWindows } from './useWindows.ts';

/** How far beyond the screen is drawn and loaded, in pixels. */
const DRAWN = 900;
const LOADED = 1800;

/** Scrolling that flies by a window does not load it, in milliseconds. */
const REST = 90;

/** Layouts that do not come to rest are left alone until the next frame. */
const ROUNDS = 20;

/** Where no layout is known yet. */
const USUAL_HEIGHT = 700;

/** What is drawn of a chat. */
export interface Reading {
  scroller: RefObject<HTMLDivElement | null>;
  /** What is drawn. */
  items: readonly Item[];
  /** Heights of what is not. */
  above: number;
  below: number;
  loaded: ReadonlyMap<number, LoadedWindow>;
  /** The day at the top, as far as known. */
  day: string | null;
  atEnd: boolean;
  onScroll: () => void;
  goTo: (anchor: Anchor) => void;
  /** What is kept in its place now. */
  anchor: () => Anchor;
}

/**
 * Draws the part of a chat that is on the screen. All of the chat has its place in the scroll, by
 * guesses where nothing was seen yet; what one reads stays where it is while guesses give way to
 * what is true, above as below.
 */
export function useReadingScroll(
  chat: string,
  windows: readonly DateWindow[],
  start: Anchor,
): Reading {
  const scroller = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const anchor = useRef<Anchor>(start);
  const ownTop = useRef(-1);
  const rounds = useRef(0);
  const [view, setView] = useState<View>({ top: 0, day: null, atEnd: start.kind === 'end' });
  const [wanted, setWanted] = useState<readonly number[]>(() => startWindows(start, windows));
  const [, setMeasured] = useState(0);
  const loaded = useWindows(chat, windows, wanted);

  const items = itemsOf(windows, loaded, heights.current);
  const offsets = offsetsOf(items);
  const layout = useRef<Layout>({ items, offsets, windows });
  const height = scroller.current?.clientHeight || USUAL_HEIGHT;

  const settle = useCallback(() => {
    const element = scroller.current;
    if (!element || rounds.current > ROUNDS) {
      return;
    }
    if (rounds.current === 0) {
      requestAnimationFrame(() => {
        rounds.current = 0;
      });
    }
    rounds.current += 1;
    if (measure(element, heights.current)) {
      setMeasured((count) => count + 1);
    }
    const target = topOf(anchor.current, element, layout.current);
    if (Math.abs(target - element.scrollTop) >= 1) {
      element.scrollTop = target;
    }
    ownTop.current = element.scrollTop;
    // While nothing has a height, one is where one would be.
    const top = element.clientHeight > 0 ? ownTop.current : target;
    setView(viewOf(top, anchor.current, dayAtTop(anchor.current, element, layout.current)));
  }, []);

  useLayoutEffect(() => {
    layout.current = { items, offsets, windows };
    rememberWindows(items, windows, heights.current);
    settle();
  });

  // Pictures, fonts and the screen itself change heights, too.
  useEffect(() => {
    const element = scroller.current;
    if (!element) {
      return;
    }
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth !== width) {
        width = element.clientWidth;
        heights.current.clear();
      }
      settle();
    });
    observer.observe(element);
    for (const child of element.children) {
      observer.observe(child);
    }
    return () => observer.disconnect();
  });

  const near = windowsNear(items, offsets, view.top - LOADED, view.top + height + LOADED).join(' ');
  useEffect(() => {
    const timer = setTimeout(() => setWanted(near.split(' ').map(Number)), REST);
    return () => clearTimeout(timer);
  }, [near]);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    // What was scrolled from here moves no anchor.
    if (!element || Math.abs(element.scrollTop - ownTop.current) < 1) {
      return;
    }
    ownTop.current = element.scrollTop;
    anchor.current = anchorAtTop(element, layout.current);
    const day = dayAtTop(anchor.current, element, layout.current);
    setView(viewOf(element.scrollTop, anchor.current, day));
  }, []);

  const goTo = useCallback(
    (next: Anchor) => {
      anchor.current = next;
      setWanted(startWindows(next, layout.current.windows));
      settle();
    },
    [settle],
  );

  const first = itemAt(offsets, view.top - DRAWN);
  const last = itemAt(offsets, view.top + height + DRAWN) + 1;
  return {
    scroller,
    items: items.slice(first, last),
    above: offsets[first] ?? 0,
    below: (offsets.at(-1) ?? 0) - (offsets[last] ?? offsets.at(-1) ?? 0),
    loaded,
    day: view.day,
    atEnd: view.atEnd,
    onScroll,
    goTo,
    anchor: useCallback(() => anchor.current, []),
  };
}

interface View {
  top: number;
  day: string | null;
  atEnd: boolean;
}

/** The same object, if nothing has changed, so that React need not draw again. */
function viewOf(top: number, anchor: Anchor, day: string | null) {
  const next = { top: Math.max(top, 0), day, atEnd: anchor.kind === 'end' };
  return (before: View): View =>
    Math.abs(before.top - next.top) < 1 &&
    before.atEnd === next.atEnd &&
    (next.day === null || before.day === next.day)
      ? before
      : { ...next, day: next.day ?? before.day };
}
