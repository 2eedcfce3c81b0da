import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { GalleryPhoto } from '../list/photoList.ts';
import { allToggled, kept, NOTHING, ranged, type Selection, toggled } from './selection.ts';

/** What may be done with the selection; the functions stay the same. */
export interface SelectionActions {
  toggle: (id: string) => void;
  range: (id: string) => void;
  toggleAll: (ids: readonly string[]) => void;
  clear: () => void;
}

/** Keeps which of the photos are chosen; those that go are no longer. */
export function useSelection(photos: readonly GalleryPhoto[]) {
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const shown = useRef(photos);
  useEffect(() => {
    shown.current = photos;
    setSelection((now) => {
      if (now.ids.size === 0) {
        return now;
      }
      const ids = new Set(photos.map((photo) => photo.id));
      return kept(now, (id) => ids.has(id));
    });
  }, [photos]);
  const order = useCallback(() => shown.current.map((photo) => photo.id), []);
  const actions = useMemo<SelectionActions>(
    () => ({
      toggle: (id) => setSelection((now) => toggled(now, id)),
      range: (id) => setSelection((now) => ranged(now, id, order())),
      toggleAll: (ids) => setSelection((now) => allToggled(now, ids)),
      clear: () => setSelection(NOTHING),
    }),
    [order],
  );
  return { selection, actions };
}
