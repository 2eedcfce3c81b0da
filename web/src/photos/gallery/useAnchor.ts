import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { firstBelow, type GalleryLayout, rowOf } from '../layout/galleryLayout.ts';
import type { GalleryPhoto } from '../list/photoList.ts';
import { offsetIn } from './useScrollWindow.ts';

/** A photo, and how far its row is below the top of the screen. */
interface Anchor {
  id: string;
  below: number;
}

/** Nearer to the top than this, what is new is shown instead of what was. */
const TOP = 40;

/**
 * Keeps what one looks at where it is while photos come, go, or are arranged anew; and finds the
 * place again when one comes back to the page. Browsers cannot: rows they do not know have no place.
 */
export function useAnchor(
  element: RefObject<HTMLElement | null>,
  layout: GalleryLayout,
  photos: readonly GalleryPhoto[],
  exact: RefObject<number>,
): void {
  const { key } = useLocation();
  const before = useRef<{ layout: GalleryLayout; photos: readonly GalleryPhoto[] } | null>(null);
  const place = `homelake.photos.${useRef(key).current}`;

  useLayoutEffect(() => {
    if (layout.sizes.width === 0) {
      return;
    }
    const old = before.current;
    before.current = { layout, photos };
    if (old === null) {
      const remembered = recall(place);
      if (remembered) {
        goTo(element.current, layout, photos, remembered);
      } else {
        window.scrollTo({ top: 0, behavior: 'instant' });
      }
    } else if (old.layout !== layout && exact.current > TOP) {
      const there = new Set(photos.map((photo) => photo.id));
      const anchor = anchorAt(old.layout, old.photos, exact.current, (id) => there.has(id));
      if (anchor) {
        goTo(element.current, layout, photos, anchor);
      }
    }
  }, [element, layout, photos, exact, place]);

  // Before the page goes, and its height with it.
  useLayoutEffect(() => {
    const restoration = history.scrollRestoration;
    history.scrollRestoration = 'manual';
    return () => {
      history.scrollRestoration = restoration;
      const last = before.current;
      const anchor =
        last && exact.current > TOP ? anchorAt(last.layout, last.photos, exact.current) : null;
      remember(place, anchor);
    };
  }, [exact, place]);
}

function anchorAt(
  layout: GalleryLayout,
  photos: readonly GalleryPhoto[],
  y: number,
  usable: (id: string) => boolean = () => true,
): Anchor | null {
  for (let index = firstBelow(layout, y); index < photos.length; index += 1) {
    const photo = photos[index];
    const row = rowOf(layout, index);
    if (photo && row && usable(photo.id)) {
      return { id: photo.id, below: row.top - y };
    }
  }
  return null;
}

function goTo(
  element: HTMLElement | null,
  layout: GalleryLayout,
  photos: readonly GalleryPhoto[],
  anchor: Anchor,
): void {
  const index = photos.findIndex((photo) => photo.id === anchor.id);
  const row = index < 0 ? undefined : rowOf(layout, index);
  if (row) {
    const by = row.top - anchor.below - offsetIn(element);
    if (Math.abs(by) >= 1) {
      window.scrollBy({ top: by, behavior: 'instant' });
    }
  }
}

function recall(place: string): Anchor | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') as Anchor | null;
  } catch {
    return null;
  }
}

function remember(place: string, anchor: Anchor | null): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(anchor));
  } catch {
    // A browser may refuse to keep anything.
  }
}
