import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useDraft } from './useDraft.ts';

function given() {
  return renderHook(({ value }) => useDraft(value), { initialProps: { value: 'a' } });
}

it('keeps what was written on while what was told came back', () => {
  const { result, rerender } = given();
  act(() => {
    result.current.write('ab');
    result.current.note('ab');
    result.current.write('abc');
  });
  rerender({ value: 'ab' });
  expect(result.current.text).toBe('abc');
  act(() => result.current.note('abc'));
  rerender({ value: 'abc' });
  expect(result.current.text).toBe('abc');
});

it('follows what comes from elsewhere, even if it was told once', () => {
  const { result, rerender } = given();
  act(() => {
    result.current.write('ab');
    result.current.note('ab');
  });
  rerender({ value: 'ab' });
  rerender({ value: 'a' });
  expect(result.current.text).toBe('a');
  rerender({ value: 'ab' });
  expect(result.current.text).toBe('ab');
});

it('is not confused by what is told and never comes', () => {
  const { result, rerender } = given();
  act(() => {
    result.current.note('ab');
    result.current.note('abc');
    result.current.write('abcd');
  });
  rerender({ value: 'abc' });
  expect(result.current.text).toBe('abcd');
});
