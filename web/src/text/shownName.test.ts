import { expect, it } from 'vitest';
import { shownName } from './shownName.ts';

it('names do not look like others', () => {
  expect(shownName('photo\u202egpj.exe')).toBe('photo\ufffdgpj.exe');
  expect(shownName('שלום \u{1f335}.txt')).toBe('שלום \u{1f335}.txt');
});
