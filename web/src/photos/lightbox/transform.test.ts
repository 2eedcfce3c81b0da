import { describe, expect, it } from 'vitest';
import { randomly } from '../../testing/randomly.ts';
import { FITTING, fitted, moved, zoomed } from './transform.ts';

const PHOTO = { width: 4000, height: 3000 };
const STAGE = { width: 1000, height: 500 };

describe('enlarging a photo', () => {
  it('begins as large as the stage lets it be, but never larger than it is', () => {
    expect(fitted(PHOTO, STAGE)).toEqual({ width: 500 * (4 / 3), height: 500 });
    expect(fitted({ width: 80, height: 60 }, STAGE)).toEqual({ width: 80, height: 60 });
  });

  it('leaves what is under the pointer where it is', () => {
    const at = { x: 120, y: -40 };
    const large = zoomed(zoomed(FITTING, 4, { x: 0, y: 0 }, PHOTO, STAGE), 1.5, at, PHOTO, STAGE);
    const before = { x: at.x / 4, y: at.y / 4 };
    expect(before.x * large.scale + large.x).toBeCloseTo(at.x);
    expect(before.y * large.scale + large.y).toBeCloseTo(at.y);
  });

  it('stays between fitting and eight times that, and never shows less than it could', () => {
    randomly(200, (random) => {
      let now = FITTING;
      for (let turn = 0; turn < 20; turn += 1) {
        const point = { x: (random() - 0.5) * 1000, y: (random() - 0.5) * 500 };
        now =
          random() < 0.5
            ? zoomed(now, 0.3 + random() * 3, point, PHOTO, STAGE)
            : moved(now, point, PHOTO, STAGE);
        expect(now.scale).toBeGreaterThanOrEqual(1);
        expect(now.scale).toBeLessThanOrEqual(8);
        const { width, height } = fitted(PHOTO, STAGE);
        const slackX = Math.max(0, (width * now.scale - STAGE.width) / 2);
        const slackY = Math.max(0, (height * now.scale - STAGE.height) / 2);
        expect(Math.abs(now.x)).toBeLessThanOrEqual(slackX);
        expect(Math.abs(now.y)).toBeLessThanOrEqual(slackY);
      }
    });
  });
});
