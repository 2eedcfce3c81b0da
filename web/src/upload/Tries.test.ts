import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Tries } from './Tries.ts';
import { FakeConnection } from './testing/FakeConnection.ts';

function trying() {
  return new Tries(new File(['x'], 'x'), new FakeConnection(), new AbortController().signal);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('tries', () => {
  it('count an outage once, however many parts it broke', async () => {
    const tries = trying();
    for (let outage = 0; outage < 3; outage++) {
      const parts = [tries.again(), tries.again(), tries.again()];
      await vi.advanceTimersByTimeAsync(10_000);
      expect(await Promise.all(parts)).toEqual([true, true, true]);
    }
    expect(await tries.again()).toBe(false);
  });

  it('begin anew once something got through', async () => {
    const tries = trying();
    for (let outage = 0; outage < 8; outage++) {
      const again = tries.again();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await again).toBe(true);
      tries.progress();
    }
  });
});
