import { createContext, type ReactNode, type RefObject, use, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** The path whose heading was focused last; none for the page that one began with. */
const PageFocusContext = createContext<RefObject<string | null> | null>(null);

type Props = { children: ReactNode };

/** Remembers which page's heading had the focus. Once, above all routes. */
export function PageFocus({ children }: Props) {
  const { pathname } = useLocation();
  // Nobody wants the focus moved on the first page: the browser did that.
  const focused = useRef<string | null>(pathname);
  return <PageFocusContext value={focused}>{children}</PageFocusContext>;
}

/** Moves the focus to a page's heading after a navigation, so that it is read and keys start there. */
export function usePageFocus(heading: RefObject<HTMLElement | null>): void {
  const focused = use(PageFocusContext);
  const { pathname } = useLocation();
  useEffect(() => {
    if (focused && focused.current !== pathname) {
      focused.current = pathname;
      heading.current?.focus({ preventScroll: true });
    }
  }, [focused, pathname, heading]);
}
