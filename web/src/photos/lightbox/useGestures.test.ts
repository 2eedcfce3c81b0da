import { act, renderHook } from '@testing-library/react';
import type { PointerEvent } from 'react';
import { expect, it, vi } from 'vitest';
import { useGestures } from './useGestures.ts';

function given() {
  const stage = document.createElement('div');
  stage.setPointerCapture = () => {};
  const [onStep, onClose] = [vi.fn(), vi.fn()];
  const size = { width: 400, height: 400 };
  const { result } = renderHook(() =>
    useGestures({
      element: { current: stage },
      photo: size,
      stage: size,
      id: 'a',
      onStep,
      onClose,
    }),
  );
  const at = (pointerId: number, clientX: number, clientY = 0) =>
    ({ button: 0, pointerType: 'touch', pointerId, clientX, clientY }) as unknown as PointerEvent;
  return { result, at, onStep, onClose };
}

it('counts the moves of both fingers, even if nothing was drawn between them', () => {
  const { result, at } = given();
  const { onPointerDown, onPointerMove } = result.current.handlers;
  act(() => {
    onPointerDown(at(1, -50));
    onPointerDown(at(2, 50));
    onPointerMove(at(1, -100));
    onPointerMove(at(2, 100));
  });
  expect(result.current.transform.scale).toBeCloseTo(2);
});

it('goes on from where the last finger is when the other one is lifted', () => {
  const { result, at, onStep } = given();
  act(() => result.current.handlers.onPointerDown(at(1, 0)));
  act(() => result.current.handlers.onPointerDown(at(2, 200)));
  act(() => result.current.handlers.onPointerMove(at(2, 190)));
  act(() => result.current.handlers.onPointerUp(at(1, 0)));
  act(() => result.current.handlers.onPointerMove(at(2, 185)));
  expect(result.current.pulled).toBe(-5);
  act(() => result.current.handlers.onPointerUp(at(2, 185)));
  expect(onStep).not.toHaveBeenCalled();
});

it('swipes by a move and a lift at once', () => {
  const { result, at, onStep } = given();
  const { onPointerDown, onPointerMove, onPointerUp } = result.current.handlers;
  act(() => {
    onPointerDown(at(1, 0));
    onPointerMove(at(1, -100));
    onPointerUp(at(1, -100));
  });
  expect(onStep).toHaveBeenCalledWith(1);
});
