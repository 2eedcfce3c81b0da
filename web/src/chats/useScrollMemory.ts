import { type RefObject, useLayoutEffect } from 'react';

const PLACES = new Map<string, number>();

/** Scrolls back to where one was when one comes back to a page, by a key of its place in the history. */
export function useScrollMemory(scroller: RefObject<HTMLElement | null>, key: string): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) {
      return;
    }
    element.scrollTop = PLACES.get(key) ?? 0;
    let top = element.scrollTop;
    const note = () => {
      top = element.scrollTop;
    };
    element.addEventListener('scroll', note, { passive: true });
    return () => {
      element.removeEventListener('scroll', note);
      PLACES.set(key, top);
    };
  }, [scroller, key]);
}
