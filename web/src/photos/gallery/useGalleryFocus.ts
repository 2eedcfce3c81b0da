import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import {
  type GalleryLayout,
  HEADING,
  ratiosOf,
  rowOf,
  verticalNeighbour,
} from '../layout/galleryLayout.ts';
import type { GalleryPhoto } from '../list/photoList.ts';
import type { SelectionActions } from '../select/useSelection.ts';
import { offsetIn } from './useScrollWindow.ts';

interface Given {
  element: RefObject<HTMLElement | null>;
  layout: GalleryLayout;
  photos: readonly GalleryPhoto[];
  indexOf: ReadonlyMap<string, number>;
  anchored: boolean;
  selection: SelectionActions;
}

/** Where the focus is in the gallery, and how keys move it. */
export function useGalleryFocus({ element, layout, photos, indexOf, anchored, selection }: Given) {
  // A new object asks for the focus even if the photo is the same.
  const [wanted, setWanted] = useState<{ id: string } | null>(null);
  const [focused, setFocused] = useState<string | null>(null);

  useLayoutEffect(() => {
    if (wanted) {
      const link = element.current?.querySelector<HTMLElement>(
        `[data-photo="${CSS.escape(wanted.id)}"]`,
      );
      link?.focus({ preventScroll: true });
    }
  }, [wanted, element]);

  const focusPhoto = useCallback(
    (id: string) => {
      const index = indexOf.get(id);
      if (index !== undefined) {
        show(element.current, layout, index);
        setFocused(id);
        setWanted({ id });
      }
    },
    [element, layout, indexOf],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).dataset.photo;
    const index = id === undefined ? undefined : indexOf.get(id);
    if (id === undefined || index === undefined || event.altKey) {
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      if (event.key === 'a') {
        event.preventDefault();
        selection.toggleAll(photos.map((photo) => photo.id));
      }
      return;
    }
    if (event.key === ' ') {
      event.preventDefault();
      (event.shiftKey ? selection.range : selection.toggle)(id);
      return;
    }
    const target = photos[targetOf(event.key, layout, photos, index)];
    if (target && target.id !== id) {
      event.preventDefault();
      if (event.shiftKey) {
        if (!anchored) {
          selection.toggle(id);
        }
        selection.range(target.id);
      }
      focusPhoto(target.id);
    }
  };

  return {
    focused,
    setFocused,
    focusPhoto,
    onKeyDown,
    /** The focus is on its way, so its photo must be in the page. */
    coming: wanted !== null && wanted.id === focused,
    onLeave: () => setWanted(null),
  };
}

function targetOf(
  key: string,
  layout: GalleryLayout,
  photos: readonly GalleryPhoto[],
  index: number,
): number {
  switch (key) {
    case 'ArrowRight':
      return index + 1;
    case 'ArrowLeft':
      return index - 1;
    case 'ArrowDown':
      return verticalNeighbour(layout, ratiosOf(photos), index, 1);
    case 'ArrowUp':
      return verticalNeighbour(layout, ratiosOf(photos), index, -1);
    case 'Home':
      return 0;
    case 'End':
      return photos.length - 1;
    default:
      return -1;
  }
}

/** Scrolls as little as needed to have the photo's row wholly in sight. */
function show(element: HTMLElement | null, layout: GalleryLayout, index: number) {
  const place = rowOf(layout, index);
  if (!element || !place) {
    return;
  }
  const style = getComputedStyle(element);
  const above = (Number.parseFloat(style.scrollMarginTop) || 0) + HEADING;
  const below = Number.parseFloat(style.scrollMarginBottom) || 0;
  const top = offsetIn(element);
  const first = place.top - above - layout.sizes.gap;
  const last = place.top + place.row.height + below + layout.sizes.gap - window.innerHeight;
  const by = top > first ? first - top : top < last ? last - top : 0;
  if (by !== 0) {
    window.scrollBy({ top: by, behavior: 'instant' });
  }
}
