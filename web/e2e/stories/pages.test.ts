import { describe } from 'vitest';
import { story } from '../harness/story.ts';
import { SIZES } from '../harness/Visitor.ts';
import { PAGES } from '../pages.ts';

describe('all pages', () => {
  for (const { name, address, heading, outside } of PAGES) {
    story(
      `${name} can be read by everybody, on all screens`,
      { signedIn: !outside },
      async (visitor) => {
        const { page } = visitor;
        for (const [size, viewport] of Object.entries(SIZES)) {
          await page.setViewportSize(viewport);
          await visitor.open(address, heading);
          await visitor.scrollThrough();
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            // Another theme changes nothing but colours.
            await visitor.requireAccessible(...(colorScheme === 'dark' ? ['color-contrast'] : []));
            await visitor.shoot(`${name}-${size}-${colorScheme}`);
          }
          await visitor.requireNoSidewaysScrolling();
        }
      },
    );
  }
});
