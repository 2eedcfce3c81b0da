import { expect, it } from 'vitest';
import { pathPart } from './pathPart.ts';

it('makes any text one part of a path, as the functions do', () => {
  expect(pathPart('.. / \\ x\u0007 ', 200)).toBe('_. _ _ x_');
  expect(pathPart('\u0085\ud83c', 200)).toBe('__');
  expect(pathPart('', 200)).toBe('_');
  expect(pathPart('Fami\u0301lia 🌵', 200)).toBe('Família 🌵');
  expect(pathPart('🌵🌵', 7)).toBe('🌵');
});
