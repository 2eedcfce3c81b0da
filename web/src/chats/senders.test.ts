import { describe, expect, it } from 'vitest';
import { senderColour, senderColours } from './senderColours.ts';
import { rememberMe, whoIsMe } from './whoIsMe.ts';

describe('senders', () => {
  it('have colours of their own, the same in whatever order they come', () => {
    const names = ['Ana', 'Ben', 'Chiara', 'Deniz', 'Ewa', 'Farid', 'Gül', 'Hana', 'Ian', 'Jo'];
    const colours = senderColours(names);
    expect(new Set(colours.values()).size).toBe(10);
    expect(senderColours(names.toReversed())).toEqual(colours);
    expect(senderColours([...names, 'Kim']).size).toBe(11);
    expect(senderColours(['Ana']).get('Ana')).toBe(senderColour('Ana'));
  });

  it('are the reader where that was said, else where the name is the same', () => {
    expect(whoIsMe('Lake', ['Ana', 'Ben'])).toBeNull();
    rememberMe('Lake', 'Ana');
    expect(whoIsMe('Lake', [])).toBe('Ana');
    expect(whoIsMe('Hills', ['Ben', 'Ana'])).toBe('Ana');
    rememberMe('Hills', null);
    expect(whoIsMe('Hills', ['Ben', 'Ana'])).toBeNull();
  });

  it('are nobody where the device remembers nonsense', () => {
    for (const nonsense of ['{', 'null', '[1]', '{"Lake":7}']) {
      localStorage.setItem('homelake.me', nonsense);
      expect(whoIsMe('Lake', ['Ana'])).toBeNull();
    }
  });
});
