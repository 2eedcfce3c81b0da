import { describe, expect, it } from 'vitest';
import { boundsOf, type Range, readFilter, writeFilter, yearsBetween } from './insightFilter.ts';

const NOW = new Date(2024, 5, 15);

describe('the filter in the address', () => {
  it.each([
    '',
    'chat=Lake+%26+boats',
    'range=this-year',
    'range=last-year',
    'range=2021',
    'range=days',
    'chat=Lake&from=2024-01-01&to=2024-02-01',
    'to=2024-02-01',
  ])('is read and written: %s', (address) => {
    expect(writeFilter(readFilter(new URLSearchParams(address))).toString()).toBe(address);
  });

  it.each(['range=nonsense', 'range=3021', 'from=2024-02-30', 'to=yesterday'])(
    'means everything where it makes no sense: %s',
    (address) => {
      expect(readFilter(new URLSearchParams(address)).range).toEqual({ kind: 'all' });
    },
  );
});

describe('a range', () => {
  it.each<[Range, object]>([
    [{ kind: 'all' }, {}],
    [{ kind: 'this-year' }, { from: '2024-01-01', to: '2024-12-31' }],
    [{ kind: 'last-year' }, { from: '2023-01-01', to: '2023-12-31' }],
    [
      { kind: 'year', year: 2020 },
      { from: '2020-01-01', to: '2020-12-31' },
    ],
    [{ kind: 'days', from: '2024-03-01', to: '' }, { from: '2024-03-01' }],
    [{ kind: 'days', from: '', to: '2024-03-01' }, { to: '2024-03-01' }],
    [
      { kind: 'days', from: '2024-03-01', to: '2024-02-01' },
      { from: '2024-02-01', to: '2024-03-01' },
    ],
  ])('%j has its bounds', (range, bounds) => {
    expect(boundsOf(range, NOW)).toEqual(bounds);
  });

  it('can be any of the years that there are', () => {
    expect(yearsBetween('2021-12-31', '2024-01-01')).toEqual([2024, 2023, 2022, 2021]);
  });
});
