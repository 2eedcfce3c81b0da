import { describe, expect } from 'vitest';
import { photo } from '../harness/gallery.ts';
import { story } from '../harness/story.ts';
import type { Visitor } from '../harness/Visitor.ts';

describe('with nothing but Tab and Enter', () => {
  story('one reaches a photo, past its month, and opens it', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/photos', 'Photos');
    await photo(page, 'IMG-20240331-WA0001.jpg').waitFor();
    await tabTo(visitor, 'Choose all of March 2024');

    await page.keyboard.press('Tab');
    const name = (await focused(visitor)).split(',')[0] ?? '';
    expect(name).toBe('IMG-20240331-WA0001.jpg');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: `Photo ${name}` }).waitFor();

    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(visitor)).toMatch(name);
  });

  story('one goes from month to month, and each has a photo that is reached', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/photos', 'Photos');
    await photo(page, 'IMG-20240331-WA0001.jpg').waitFor();
    await tabTo(visitor, 'Choose all of March 2024');
    for (let month = 0; month < 4; month += 1) {
      await page.keyboard.press('Tab');
      expect(await focused(visitor)).toMatch(/\.(jpg|png|webp), /i);
      await page.keyboard.press('Tab');
      expect(await focused(visitor)).toMatch(/^Choose all of /);
    }
    await page.keyboard.press('Shift+Tab');
    expect(await focused(visitor)).toMatch(/\.(jpg|png|webp), /i);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /^Photo / }).waitFor();
  });
});

/** Presses Tab until what is called so has the focus. */
async function tabTo(visitor: Visitor, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await visitor.page.keyboard.press('Tab');
    if ((await focused(visitor)) === name) {
      return;
    }
  }
  throw new Error(`60 times Tab do not lead to ${name}`);
}

/** What has the focus is called. */
function focused({ page }: Visitor): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    return (
      here?.getAttribute('aria-label') ??
      here?.querySelector('img')?.alt ??
      here?.textContent?.trim() ??
      ''
    );
  });
}
