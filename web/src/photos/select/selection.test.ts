import { describe, expect, it } from 'vitest';
import { allToggled, kept, NOTHING, ranged, type Selection, toggled } from './selection.ts';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const chosen = (selection: Selection) => [...selection.ids].sort().join('');

describe('choosing photos', () => {
  it('chooses one, and no longer', () => {
    const one = toggled(NOTHING, 'b');
    expect(chosen(one)).toBe('b');
    expect(chosen(toggled(one, 'b'))).toBe('');
  });

  it('chooses a range in both directions', () => {
    expect(chosen(ranged(toggled(NOTHING, 'b'), 'd', ORDER))).toBe('bcd');
    expect(chosen(ranged(toggled(NOTHING, 'd'), 'a', ORDER))).toBe('abcd');
  });

  it('takes a range back, from one that was taken back', () => {
    const all = allToggled(NOTHING, ORDER);
    expect(chosen(ranged(toggled(all, 'b'), 'd', ORDER))).toBe('ae');
  });

  it('begins with the one that is pressed where there is nothing to begin with', () => {
    expect(chosen(ranged(NOTHING, 'c', ORDER))).toBe('c');
    expect(chosen(ranged({ ids: new Set(), anchor: 'gone' }, 'c', ORDER))).toBe('c');
  });

  it('chooses all of a month, and none of it if all are', () => {
    const some = allToggled(toggled(NOTHING, 'b'), ['b', 'c']);
    expect(chosen(some)).toBe('bc');
    expect(chosen(allToggled(toggled(some, 'e'), ['b', 'c']))).toBe('e');
  });

  it('forgets what is not there any more, and is the same otherwise', () => {
    const some = allToggled(NOTHING, ['a', 'b']);
    expect(kept(some, () => true)).toBe(some);
    expect(kept(some, (id) => id === 'a')).toEqual({ ids: new Set(['a']), anchor: null });
  });
});
