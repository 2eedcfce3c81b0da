import { createContext, type ReactNode, type RefObject, use, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** The page whose heading was shown last; none before the first. */
const PageFocusContext = createContext<RefObject<string | null> | null>(null);

type Props = { children: ReactNode };

/** Remembers which page's heading had the focus. Once, above all routes. */
export function PageFocus({ children }: Props) {
  const focused = useRef<string | null>(null);
  return <PageFocusContext value={focused}>{children}</PageFocusContext>;
}

/**
 * Moves the focus to a page's heading after a navigation, so that it is read and keys start there.
 * Nobody wants it moved on the first page: the browser did that. A page that has several addresses
 * names itself, or each of them is a page.
 */
export function usePageFocus(heading: RefObject<HTMLElement | null>, name?: string): void {
  const focused = use(PageFocusContext);
  const { pathname } = useLocation();
  const page = name ?? pathname;
  useEffect(() => {
    if (!focused || focused.current === page) {
      return;
    }
    if (focused.current !== null) {
      heading.current?.focus({ preventScroll: true });
    }
    focused.current = page;
  }, [focused, page, heading]);
}
