import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { FITTING, moved, type Point, type Size, type Transform, zoomed } from './transform.ts';

interface Given {
  element: RefObject<HTMLElement | null>;
  photo: Size;
  stage: Size;
  /** Another photo begins as it fits. */
  id: string;
  onStep: (step: 1 | -1) => void;
  onClose: () => void;
}

/** What fingers, mouse and wheel do to the photo that is shown. */
export interface Gestures {
  transform: Transform;
  /** Pulled aside to another photo, in pixels. */
  pulled: number;
  held: boolean;
  zoom: (factor: number) => void;
  /** As large as the stage lets it be. */
  reset: () => void;
  handlers: {
    onPointerDown: (event: PointerEvent) => void;
    onPointerMove: (event: PointerEvent) => void;
    onPointerUp: (event: PointerEvent) => void;
    onPointerCancel: (event: PointerEvent) => void;
  };
}

const CENTRE: Point = { x: 0, y: 0 };

/** Pulled farther than this it is let go. */
const FAR = 70;

/** Two presses within so many milliseconds are one gesture. */
const DOUBLE = 300;

/** How much two presses enlarge. */
const CLOSER = 2.5;

interface State {
  id: string;
  transform: Transform;
  pulled: number;
  held: boolean;
}

/** Pinch, wheel and double press enlarge; a drag moves what is large, and swipes what is not. */
export function useGestures({ element, photo, stage, id, onStep, onClose }: Given): Gestures {
  const [state, setState] = useState<State>(fresh(id));
  // Several fingers move before anything is drawn: each goes on from what the other one did.
  const latest = useRef(state);
  const present = () => (latest.current.id === id ? latest.current : fresh(id));
  const pointers = useRef(new Map<number, Point>());
  const start = useRef<Point>(CENTRE);
  const pressed = useRef({ at: 0, moved: false });

  const change = (some: Partial<State>) => {
    latest.current = { ...present(), ...some };
    setState(latest.current);
  };
  const zoom = (factor: number, at = CENTRE) =>
    change({ transform: zoomed(present().transform, factor, at, photo, stage) });
  const fromCentre = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const place = element.current?.getBoundingClientRect() ?? new DOMRect();
    return {
      x: clientX - place.left - place.width / 2,
      y: clientY - place.top - place.height / 2,
    };
  };

  const wheel = useRef<(event: WheelEvent) => void>(() => {});
  useEffect(() => {
    wheel.current = (event) => {
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / (event.ctrlKey ? 100 : 400)), fromCentre(event));
    };
  });
  useEffect(() => {
    // React's own listener could not keep the page from zooming.
    const listen = (event: WheelEvent) => wheel.current(event);
    const stageElement = element.current;
    stageElement?.addEventListener('wheel', listen, { passive: false });
    return () => stageElement?.removeEventListener('wheel', listen);
  }, [element]);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) {
      return;
    }
    element.current?.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, fromCentre(event));
    if (pointers.current.size === 1) {
      start.current = fromCentre(event);
      pressed.current = { ...pressed.current, moved: false };
    } else {
      pressed.current = { at: 0, moved: true };
    }
    change({ held: true });
  };

  const onPointerMove = (event: PointerEvent) => {
    const before = pointers.current.get(event.pointerId);
    if (!before) {
      return;
    }
    const point = fromCentre(event);
    const others = [...pointers.current].filter(([other]) => other !== event.pointerId);
    pointers.current.set(event.pointerId, point);
    const [, other] = others[0] ?? [];
    const by = { x: point.x - before.x, y: point.y - before.y };
    const { transform } = present();
    if (distance(point, start.current) > 8) {
      pressed.current.moved = true;
    }
    if (other) {
      const factor = distance(point, other) / Math.max(1, distance(before, other));
      const middle = { x: (point.x + other.x) / 2, y: (point.y + other.y) / 2 };
      const grown = zoomed(transform, factor, middle, photo, stage);
      change({ transform: moved(grown, { x: by.x / 2, y: by.y / 2 }, photo, stage), pulled: 0 });
    } else if (transform.scale > 1) {
      change({ transform: moved(transform, by, photo, stage) });
    } else if (pressed.current.moved) {
      change({ pulled: point.x - start.current.x });
    }
  };

  const onPointerUp = (event: PointerEvent) => {
    const point = pointers.current.get(event.pointerId);
    if (!point) {
      return;
    }
    pointers.current.delete(event.pointerId);
    const [left] = pointers.current.values();
    if (left) {
      start.current = left;
      return;
    }
    const down = point.y - start.current.y;
    const { pulled, transform: before } = present();
    const fits = before.scale === 1;
    change({ held: false, pulled: 0 });
    if (fits && Math.abs(pulled) > FAR && Math.abs(pulled) > Math.abs(down)) {
      onStep(pulled < 0 ? 1 : -1);
    } else if (fits && event.pointerType === 'touch' && down > FAR * 1.5) {
      onClose();
    } else if (!pressed.current.moved) {
      const at = performance.now();
      const twice = at - pressed.current.at < DOUBLE;
      pressed.current.at = twice ? 0 : at;
      if (twice) {
        const transform = fits ? zoomed(FITTING, CLOSER, point, photo, stage) : FITTING;
        change({ held: false, pulled: 0, transform });
      }
    }
  };

  const onPointerCancel = (event: PointerEvent) => {
    pointers.current.delete(event.pointerId);
    const [left] = pointers.current.values();
    start.current = left ?? start.current;
    change({ held: pointers.current.size > 0, pulled: 0 });
  };

  const now = state.id === id ? state : fresh(id);
  return {
    transform: now.transform,
    pulled: now.pulled,
    held: now.held,
    zoom,
    reset: () => change({ transform: FITTING }),
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel },
  };
}

function fresh(id: string): State {
  return { id, transform: FITTING, pulled: 0, held: false };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
