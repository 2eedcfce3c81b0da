import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** What of an element is in sight. */
export interface ScrollWindow {
  /** From the element's top; in steps, so that few changes are told. */
  top: number;
  height: number;
  /** It moves too fast to see pictures. */
  rushing: boolean;
}

/** What is told changes after so many pixels. */
const STEP = 160;

/** Faster than so many screens from one event to the next is rushing. */
const RUSH = 1.2;

/** It ends after so many milliseconds without. */
const CALM = 110;

/** Where the page is scrolled to, from the top of an element in it. */
export function offsetIn(element: HTMLElement | null): number {
  return element ? -element.getBoundingClientRect().top : 0;
}

/** Follows the page's scrolling. `exact` is where it is now, for what does not need to be shown. */
export function useScrollWindow(element: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState<ScrollWindow>({ top: 0, height: 0, rushing: false });
  const exact = useRef(0);

  useLayoutEffect(() => {
    exact.current = offsetIn(element.current);
    setShown({ top: step(exact.current), height: window.innerHeight, rushing: false });
  }, [element]);

  useEffect(() => {
    let timer = 0;
    const change = () => {
      const before = exact.current;
      exact.current = offsetIn(element.current);
      const height = window.innerHeight;
      const top = step(exact.current);
      const fast = Math.abs(exact.current - before) > RUSH * height;
      setShown((now) => {
        const rushing = now.rushing || fast;
        return now.top === top && now.height === height && now.rushing === rushing
          ? now
          : { top, height, rushing };
      });
      if (fast) {
        clearTimeout(timer);
        timer = window.setTimeout(() => setShown((now) => ({ ...now, rushing: false })), CALM);
      }
    };
    window.addEventListener('scroll', change, { passive: true });
    window.addEventListener('resize', change, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', change);
      window.removeEventListener('resize', change);
    };
  }, [element]);

  return { shown, exact };
}

function step(top: number): number {
  return Math.floor(top / STEP) * STEP;
}
