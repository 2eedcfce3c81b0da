import { type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useText } from '../../text/LanguageProvider.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import {
  firstBelow,
  HEADING,
  layoutGallery,
  type MonthSection,
  rowOf,
} from '../layout/galleryLayout.ts';
import { rowSizes } from '../layout/rowSizes.ts';
import { visibleSections } from '../layout/visible.ts';
import type { GalleryPhoto, SortBy } from '../list/photoList.ts';
import { Scrubber } from '../scrubber/Scrubber.tsx';
import type { Selection } from '../select/selection.ts';
import type { SelectionActions } from '../select/useSelection.ts';
import { photosText } from '../text.ts';
import styles from './Gallery.module.css';
import { Month } from './Month.tsx';
import type { TileActions } from './Tile.tsx';
import { useAnchor } from './useAnchor.ts';
import { useGalleryFocus } from './useGalleryFocus.ts';
import { useScrollWindow } from './useScrollWindow.ts';
import { useWidth } from './useWidth.ts';

/** What may be asked of a gallery from outside. */
export interface GalleryHandle {
  /** Brings a photo into sight and gives it the focus. */
  focusPhoto: (id: string) => void;
  /** Gives the focus to the photo where one was, or to the first in sight. */
  focus: () => void;
}

type Props = {
  photos: readonly GalleryPhoto[];
  indexOf: ReadonlyMap<string, number>;
  sort: SortBy;
  selection: Selection;
  onSelect: SelectionActions;
  hrefOf: (id: string) => string;
  onOpen: (id: string) => void;
  onBroken: (photo: GalleryPhoto) => void;
  ref?: Ref<GalleryHandle>;
};

/** Rows above and below the screen that are there already, in screens. */
const AHEAD = 0.75;

/** All photos by month. Only what is near the screen is in the page; everything has its place. */
export function Gallery({
  photos,
  indexOf,
  sort,
  selection,
  onSelect,
  hrefOf,
  onOpen,
  onBroken,
  ref,
}: Props) {
  const words = useText(photosText);
  const hint = useId();
  const element = useRef<HTMLDivElement>(null);
  const width = useWidth(element);
  const sizes = useMemo(() => rowSizes(width, window.devicePixelRatio || 1), [width]);
  const layout = useMemo(
    () => layoutGallery(width > 0 ? photos : [], sort, sizes),
    [photos, sort, sizes, width],
  );
  const { shown, exact } = useScrollWindow(element);
  useAnchor(element, layout, photos, exact);
  const [focusWithin, setFocusWithin] = useState(false);
  const { focused, setFocused, focusPhoto, onKeyDown, coming, onLeave } = useGalleryFocus({
    element,
    layout,
    photos,
    indexOf,
    anchored: selection.anchor !== null,
    selection: onSelect,
  });
  const main = useRef('');
  useImperativeHandle(
    ref,
    () => ({
      focusPhoto,
      focus: () =>
        element.current
          ?.querySelector<HTMLElement>(`[data-photo="${CSS.escape(main.current)}"]`)
          ?.focus({ preventScroll: true }),
    }),
    [focusPhoto],
  );
  const actions = useMemo<TileActions>(
    () => ({
      hrefOf,
      onOpen,
      onToggle: onSelect.toggle,
      onRange: onSelect.range,
      onFocus: setFocused,
      onBroken,
    }),
    [hrefOf, onOpen, onSelect, setFocused, onBroken],
  );

  const at = focused === null ? -1 : (indexOf.get(focused) ?? -1);
  const place = at < 0 ? undefined : rowOf(layout, at);
  const inSight =
    place && place.top + place.row.height > shown.top && place.top < shown.top + shown.height;
  const held = at >= 0 && (focusWithin || coming);
  // Tab leads to where one was, if that can be seen, else to the first photo that can; from the
  // buttons of other months to the first of theirs, else it would lead past all photos.
  const first = firstBelow(layout, shown.top + HEADING);
  const tabStop = held || inSight ? at : first;
  main.current = photos[tabStop]?.id ?? '';
  const stopIn = ({ start, end }: MonthSection) =>
    tabStop >= start && tabStop < end ? tabStop : Math.min(Math.max(first, start), end - 1);
  const months = visibleSections(
    layout,
    shown.top - shown.height * AHEAD,
    shown.top + shown.height * (1 + AHEAD),
    held ? at : -1,
  );

  return (
    <div className={styles.frame}>
      <VisuallyHidden>
        <span id={hint}>{words.keys}</span>
      </VisuallyHidden>
      {/* biome-ignore lint/a11y/useSemanticElements: nothing is filled in here; keys move between links. */}
      <div
        ref={element}
        role="group"
        className={styles.gallery}
        style={{ height: layout.height }}
        aria-label={words.gallery}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
        onFocus={() => setFocusWithin(true)}
        onBlur={(event) => {
          const within = event.currentTarget.contains(event.relatedTarget);
          setFocusWithin(within);
          if (!within) {
            onLeave();
          }
        }}
      >
        {months.map((month) => (
          <Month
            key={month.section.month}
            {...month}
            photos={photos}
            sizes={sizes}
            sort={sort}
            chosen={selection.ids}
            tabStop={stopIn(month.section)}
            rushing={shown.rushing}
            actions={actions}
            onToggleAll={onSelect.toggleAll}
          />
        ))}
      </div>
      <Scrubber layout={layout} element={element} />
    </div>
  );
}
