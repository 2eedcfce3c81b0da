import { describe, expect, it } from 'vitest';
import { overTime } from './overTime.ts';

const TODAY = '2024-06-15';

describe('counts over time', () => {
  it('say 0 where nothing was', () => {
    const { unit, spans } = overTime(
      [
        { day: '2024-03-01', value: 3 },
        { day: '2024-03-04', value: 1 },
      ],
      {},
      TODAY,
    );

    expect(unit).toBe('day');
    expect(spans.map((span) => span.value)).toEqual([3, 0, 0, 1]);
  });

  it('begin and end with the range', () => {
    const { spans } = overTime(
      [{ day: '2024-03-02', value: 1 }],
      { from: '2024-02-28', to: '2024-03-03' },
      TODAY,
    );

    expect(spans.map((span) => span.from)).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
      '2024-03-02',
      '2024-03-03',
    ]);
  });

  it('do not go into the future', () => {
    const { unit, spans } = overTime(
      [{ day: '2024-06-14', value: 1 }],
      { from: '2024-01-01', to: '2024-12-31' },
      TODAY,
    );

    expect(unit).toBe('week');
    expect(spans.at(-1)).toEqual({ from: '2024-06-10', to: '2024-06-16', value: 1 });
  });

  it('show what a wrong clock wrote later than today', () => {
    const { spans } = overTime(
      [{ day: '2024-06-20', value: 1 }],
      { from: '2024-06-01', to: '2024-12-31' },
      TODAY,
    );

    expect(spans.at(-1)).toEqual({ from: '2024-06-20', to: '2024-06-20', value: 1 });
  });

  it('are by months over many years, whose ends are whole', () => {
    const { unit, spans } = overTime(
      [
        { day: '2019-12-31', value: 2 },
        { day: '2020-02-29', value: 5 },
        { day: '2023-01-01', value: 1 },
      ],
      {},
      TODAY,
    );

    expect(unit).toBe('month');
    expect(spans).toHaveLength(38);
    expect(spans[2]).toEqual({ from: '2020-02-01', to: '2020-02-29', value: 5 });
    expect(spans.reduce((sum, span) => sum + span.value, 0)).toBe(8);
  });

  it('are none without counts', () => {
    expect(overTime([], { from: '2024-01-01' }, TODAY).spans).toEqual([]);
  });
});
