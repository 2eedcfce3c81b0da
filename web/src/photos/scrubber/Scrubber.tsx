import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useFormats, useText } from '../../text/LanguageProvider.tsx';
import { classNames } from '../../ui/classNames.ts';
import { offsetIn } from '../gallery/useScrollWindow.ts';
import type { GalleryLayout } from '../layout/galleryLayout.ts';
import { photosText } from '../text.ts';
import styles from './Scrubber.module.css';
import { fractionAt, monthAt, monthForKey, scrollRange, yearMarks } from './scrubber.ts';

type Props = { layout: GalleryLayout; element: RefObject<HTMLElement | null> };

/** How far apart the names of years must be, in pixels. */
const LABEL = 22;

/** How long it stays in sight on phones after the last scrolling, in milliseconds. */
const LINGER = 1500;

/** Shows where in time one is, and leads anywhere: dragged, pressed, or with keys. */
export function Scrubber({ layout, element }: Props) {
  const words = useText(photosText);
  const formats = useFormats();
  const rail = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const grip = useRef(0);
  const [month, setMonth] = useState(0);
  const [dragged, setDragged] = useState(false);
  const [scrolled, setScrolled] = useState(false);
  const screen = window.innerHeight;
  const marks = yearMarks(layout, screen, LABEL / Math.max(LABEL, screen - 160));

  useEffect(() => {
    let timer = 0;
    const follow = () => {
      const y = offsetIn(element.current);
      const at = fractionAt(layout, window.innerHeight, y);
      // Past React: this is for each frame.
      thumb.current?.style.setProperty('--at', String(at));
      setMonth(monthAt(layout, y));
    };
    const onScroll = () => {
      follow();
      setScrolled(true);
      clearTimeout(timer);
      timer = window.setTimeout(() => setScrolled(false), LINGER);
    };
    follow();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', onScroll);
    };
  }, [layout, element]);

  const goTo = (y: number) =>
    window.scrollBy({ top: y - offsetIn(element.current), behavior: 'instant' });

  const drag = (event: PointerEvent) => {
    const place = rail.current?.getBoundingClientRect();
    if (place) {
      const at = (event.clientY - grip.current - place.top) / place.height;
      goTo(Math.min(1, Math.max(0, at)) * scrollRange(layout, window.innerHeight));
    }
  };
  const begin = (event: PointerEvent) => {
    if (event.button !== 0) {
      return;
    }
    event.preventDefault();
    const place = thumb.current?.getBoundingClientRect();
    const held = thumb.current?.contains(event.target as Node) && place;
    grip.current = held ? event.clientY - (place.top + place.height / 2) : 0;
    rail.current?.setPointerCapture(event.pointerId);
    thumb.current?.focus({ preventScroll: true });
    setDragged(true);
    if (!held) {
      drag(event);
    }
  };

  const { sections } = layout;
  if (sections.length < 2 || layout.height < screen * 1.5) {
    return null;
  }
  const name = formats.month(sections[month]?.month ?? '');
  return (
    <div
      ref={rail}
      className={classNames(
        styles.rail,
        dragged && styles.dragged,
        (dragged || scrolled) && styles.awake,
      )}
      onPointerDown={begin}
      onPointerMove={(event) => dragged && drag(event)}
      onPointerUp={() => setDragged(false)}
      onPointerCancel={() => setDragged(false)}
    >
      {marks.map(({ year, at, labelled }) => (
        <span
          key={year}
          className={labelled ? styles.year : styles.dot}
          style={{ insetBlockStart: `${at * 100}%` }}
          aria-hidden="true"
        >
          {labelled ? year : null}
        </span>
      ))}
      <div
        ref={thumb}
        role="slider"
        tabIndex={0}
        className={styles.thumb}
        aria-label={words.scrubber}
        aria-orientation="vertical"
        aria-valuemin={1}
        aria-valuemax={sections.length}
        aria-valuenow={month + 1}
        aria-valuetext={name}
        onKeyDown={(event) => {
          const target = monthForKey(event.key, layout, month);
          if (target !== null) {
            event.preventDefault();
            goTo(sections[target]?.top ?? 0);
          }
        }}
      >
        <span className={styles.handle} />
        <span className={styles.bubble} aria-hidden="true">
          {name}
        </span>
      </div>
    </div>
  );
}
