import type { Locator, Page } from 'playwright-core';

/** A photo of the gallery; only those near the screen are in the page. */
export function photo(page: Page, name: string): Locator {
  return page.locator('[data-photo]').filter({ has: page.locator(`img[alt^="${name},"]`) });
}

/** Scrolls from the top on until a photo is there. */
export async function scrollToPhoto(page: Page, name: string): Promise<Locator> {
  const wanted = photo(page, name);
  await page.locator('[data-photo]').first().waitFor();
  const end = await page.evaluate(() => {
    window.scrollTo(0, 0);
    return document.documentElement.scrollHeight;
  });
  for (let top = 0; top < end; top += 300) {
    await page.evaluate(async (to) => {
      window.scrollTo(0, to);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }, top);
    if ((await wanted.count()) > 0) {
      break;
    }
  }
  await wanted.scrollIntoViewIfNeeded();
  return wanted;
}
