import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus in an area when what had it goes away: it moves to the area or the
 * heading of the page in it, or to the whole page if the area is gone, too. Else it would fall to the very beginning, and keys with it.
 */
export function useKeptFocus(area: RefObject<HTMLElement | null>): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: Event) => {
      const inside = target instanceof Element && area.current?.contains(target);
      last.current = inside ? target : null;
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
    };
  }, [area]);
  // After each change: a dialog that closes has given the focus back by then, if it could.
  useEffect(() => {
    const isLost = !document.activeElement || document.activeElement === document.body;
    if (last.current && !last.current.isConnected && isLost) {
      last.current = null;
      const home = area.current ?? document.querySelector('main');
      (home?.querySelector('h1') ?? home)?.focus({ preventScroll: true });
    }
  });
}
