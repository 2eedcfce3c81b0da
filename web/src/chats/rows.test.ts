import { describe, expect, it } from 'vitest';
import { sampleMessage } from '../testing/samples.ts';
import { inReadingOrder, rowsOf } from './rows.ts';

const shape = (...messages: Parameters<typeof sampleMessage>[0][]) =>
  rowsOf(messages.map((some, position) => sampleMessage({ position, ...some }))).map(
    ({ newDay, first, last }) => `${newDay ? 'day ' : ''}${first ? '<' : '-'}${last ? '>' : '-'}`,
  );

describe('rows', () => {
  it('group what one sender wrote in one go', () => {
    expect(
      shape(
        { sender: 'Ana', time: '10:00:00' },
        { sender: 'Ana', time: '10:01:00' },
        { sender: 'Ana', time: '10:30:00' },
        { sender: 'Ben', time: '10:30:00' },
      ),
    ).toEqual(['day <-', '->', '<>', '<>']);
  });

  it('begin anew with each day and after what the app wrote', () => {
    expect(
      shape(
        { date: '2024-06-01', time: '23:59:00' },
        { date: '2024-06-02', time: '00:01:00', kind: 'system', sender: 'Ana' },
        { date: '2024-06-02', time: '00:02:00' },
        { date: '2024-06-02', time: '00:02:00', sender: null },
        { date: '2024-06-02', time: '00:02:00', sender: null },
      ),
    ).toEqual(['day <>', 'day <>', '<>', '<>', '<>']);
  });

  it('stand in reading order, though the API tells the newest day first', () => {
    const told = [
      sampleMessage({ date: '2024-06-02', position: 0 }),
      sampleMessage({ date: '2024-06-02', position: 1 }),
      sampleMessage({ date: '2024-06-01', position: 10 }),
      sampleMessage({ date: '2024-06-01', position: 9 }),
    ];
    expect(inReadingOrder(told).map(({ date, position }) => `${date} ${position}`)).toEqual([
      '2024-06-01 9',
      '2024-06-01 10',
      '2024-06-02 0',
      '2024-06-02 1',
    ]);
  });
});
