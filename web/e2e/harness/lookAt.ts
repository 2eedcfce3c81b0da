import type { PageToShow } from '../pages.ts';
import { SIZES, type Visitor } from './Visitor.ts';

/** Checks a page with axe and photographs it, in both themes, wide and on a phone. */
export async function lookAt(visitor: Visitor, shown: PageToShow): Promise<void> {
  const { page } = visitor;
  const { name, address, heading, arrange, above = false } = shown;
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await visitor.open(address, heading);
    await arrange?.(visitor);
    if (!above) {
      await visitor.scrollThrough();
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Another theme changes nothing but colours.
      await visitor.requireAccessible(...(colorScheme === 'dark' ? ['color-contrast'] : []));
      await visitor.shoot(`${name}-${size}-${colorScheme}`, !above);
    }
    await visitor.requireNoSidewaysScrolling();
  }
}
