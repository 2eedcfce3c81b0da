import { expect, it } from 'vitest';
import { isolated } from './isolated.ts';

it('keeps names from turning what is around them', () => {
  expect(isolated('Ana 🙂')).toBe('Ana 🙂');
  expect(isolated('دانا')).toBe('\u2068دانا\u2069');
  expect(isolated('photo\u202egpj.exe')).toBe('\u2068photo\u202egpj.exe\u2069');
  expect(isolated('a\u2069\u202eb')).toBe('\u2068a\u202eb\u2069');
});
