import { describe, expect, it } from 'vitest';
import { Turns } from './Turns.ts';

describe('turns', () => {
  it('let only some go on at a time, and all in the end', async () => {
    const turns = new Turns(2);
    let now = 0;
    let most = 0;
    const work = async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now -= 1;
      return 'done';
    };

    const all = await Promise.all([1, 2, 3, 4, 5].map(() => turns.take(work)));

    expect(most).toBe(2);
    expect(all).toEqual(Array(5).fill('done'));
  });

  it('go on after a failure', async () => {
    const turns = new Turns(1);

    await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');

    expect(await turns.take(async () => 'yes')).toBe('yes');
  });

  it('are not taken by what was called off meanwhile', async () => {
    const turns = new Turns(1);
    const off = new AbortController();
    let worked = false;
    const first = turns.take(() => new Promise((resolve) => setTimeout(resolve, 1)));
    const second = turns.take(async () => {
      worked = true;
    }, off.signal);
    off.abort();

    await first;
    await expect(second).rejects.toThrow();

    expect(worked).toBe(false);
    expect(await turns.take(async () => 'third')).toBe('third');
  });
});
