import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';

/** When an element that holds the focus leaves the page, another one gets it: keys would lead nowhere. */
export function useFocusHeir(element: RefObject<HTMLElement | null>, heir: () => void): void {
  const give = useEffectEvent(heir);
  useLayoutEffect(() => {
    const held = element.current;
    return () => {
      if (held?.contains(document.activeElement)) {
        // While React changes the page it hears of no focus.
        queueMicrotask(give);
      }
    };
  }, [element]);
}
