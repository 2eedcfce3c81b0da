import { type RefObject, useEffect } from 'react';

/**
 * Tells pages how high the folded panel is, so that they leave room for it at their end: else it
 * would lie on the newest messages of a chat.
 */
export function useRoomBelow(panel: RefObject<HTMLElement | null>, isFolded: boolean): void {
  useEffect(() => {
    const element = panel.current;
    if (!isFolded || !element) {
      return;
    }
    const { style } = document.documentElement;
    const tell = () => style.setProperty('--tray-height', `${element.offsetHeight}px`);
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--tray-height');
    };
  }, [panel, isFolded]);
}
