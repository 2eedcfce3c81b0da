import { describe, expect, it } from 'vitest';
import { indexAt, rankTicks, scaleOf } from './scale.ts';

describe('a scale', () => {
  it.each([
    [[0], [0, 1]],
    [[], [0, 1]],
    [
      [3, 1],
      [0, 1, 2, 3],
    ],
    [[7], [0, 2, 4, 6, 8]],
    [[386], [0, 100, 200, 300, 400]],
    [[1869], [0, 500, 1000, 1500, 2000]],
    [[1_000_001], [0, 500_000, 1_000_000, 1_500_000]],
  ])('of %j has round lines up to above the highest', (values, ticks) => {
    expect(scaleOf(values).ticks).toEqual(ticks);
  });

  it('places values between the bottom and the top', () => {
    const { at } = scaleOf([400]);

    expect([at(0), at(100), at(400)]).toEqual([0, 0.25, 1]);
  });

  it('never leaves its place', () => {
    const { at } = scaleOf([4]);

    expect([at(-1), at(99)]).toEqual([0, 1]);
  });
});

describe('words below a chart', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ index, text: `${index}` }));

  it('are all shown in the narrowest chart, if they are few', () => {
    expect(rankTicks(words(4)).map((tick) => tick.rank)).toEqual([0, 0, 0, 0]);
  });

  it.each([5, 12, 30, 62, 300])('of %i are few where there is little room', (count) => {
    const ticks = rankTicks(words(count));

    expect(ticks.length).toBeLessThanOrEqual(16);
    expect(ticks.filter((tick) => tick.rank === 0).length).toBeLessThanOrEqual(4);
    expect(ticks.filter((tick) => tick.rank <= 1).length).toBeLessThanOrEqual(8);
  });
});

describe('a pointer', () => {
  it('is always at one of the places', () => {
    expect([-0.1, 0, 0.49, 0.5, 1, 1.2].map((part) => indexAt(part, 2))).toEqual([
      0, 0, 0, 1, 1, 1,
    ]);
  });
});
