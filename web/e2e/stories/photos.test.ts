import { describe, expect } from 'vitest';
import { bring, rowOf } from '../harness/bringing.ts';
import { photo, scrollToPhoto } from '../harness/gallery.ts';
import { newPhoto, sample } from '../harness/samples.ts';
import { story } from '../harness/story.ts';
import type { Visitor } from '../harness/Visitor.ts';

describe('the photos', () => {
  story('are in months, the newest first, and as one wants them', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/photos', 'Photos');
    const months = page.getByRole('heading', { level: 2 });
    await photo(page, 'IMG-20240331-WA0001.jpg').waitFor();
    const seen = await months.allTextContents();
    expect(seen.indexOf('March 2024')).toBeGreaterThanOrEqual(0);
    expect(seen.indexOf('March 2024')).toBeLessThan(seen.indexOf('January 2024'));

    await page.getByRole('radio', { name: 'Flash' }).click();
    await photo(page, 'fridge, 3 am.jpg').waitFor();
    await page.getByText('1 photo', { exact: true }).first().waitFor();
    expect(await months.allTextContents()).toEqual(['July 2023']);
    expect(new URL(page.url()).search).toBe('?tag=flash');
    await page.reload();
    await photo(page, 'fridge, 3 am.jpg').waitFor();

    await page.getByRole('radio', { name: 'All', exact: true }).click();
    await page.getByRole('radio', { name: 'Uploaded' }).click();
    // All came today, whenever they were taken.
    await photo(page, 'fridge, 3 am.jpg').waitFor();
    expect(await months.allTextContents()).not.toContain('July 2023');
  });

  story('are reached over the years by the scrubber, with keys and a press', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/photos', 'Photos');
    const scrubber = page.getByRole('slider', { name: 'Jump to a month' });
    await scrubber.focus();
    await page.keyboard.press('End');
    const oldest = photo(page, 'chai ☕.jpg');
    await oldest.waitFor();
    expect(await isOnScreen(oldest)).toBe(true);
    await page.keyboard.press('Home');
    await photo(page, 'IMG-20240331-WA0001.jpg').waitFor();
    await page.waitForFunction(() => window.scrollY < 200);

    const rail = await scrubber.locator('..').boundingBox();
    await page.mouse.click(
      (rail?.x ?? 0) + (rail?.width ?? 0) / 2,
      (rail?.y ?? 0) + (rail?.height ?? 0) - 2,
    );
    await oldest.waitFor();
    expect(await scrubber.getAttribute('aria-valuetext')).not.toBe('March 2024');
  });

  story('are looked at large with keys, each at its address', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/photos', 'Photos');
    const first = await scrollToPhoto(page, 'IMG_20230611_114210.jpg');
    await first.focus();
    await page.keyboard.press('Enter');
    await large(visitor, 'IMG_20230611_114210.jpg');
    const address = page.url();

    await page.keyboard.press('ArrowRight');
    await large(visitor, 'IMG_20230521_121433.jpg');
    expect(page.url()).not.toBe(address);
    await page.keyboard.press('i');
    const details = page.getByRole('complementary', { name: 'Details' });
    await details.getByText('By the camera’s clock and its time zone').waitFor();
    await details.getByText(/^Sunday,? 21 May 2023/).waitFor();
    await details.getByText('With a place').waitFor();
    await visitor.requireAccessible();

    await page.keyboard.press('ArrowLeft');
    await large(visitor, 'IMG_20230611_114210.jpg');
    expect(page.url()).toBe(address);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/photos');
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);

    await page.goto(address);
    await large(visitor, 'IMG_20230611_114210.jpg');
  });

  story('lead from their details to what else happened that day', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/photos', 'Photos');
    await (await scrollToPhoto(page, 'IMG_20230521_121433.jpg')).click();
    await page.getByRole('button', { name: 'Details' }).click();
    await page.getByRole('link', { name: 'What else happened that day' }).click();
    await visitor.sees(/^Sunday,? 21 May 2023$/);
  });

  story('are downloaded as they were uploaded', async (visitor) => {
    const { page } = visitor;
    const { name, buffer } = sample('photos', 'Heiligabend');
    await visitor.open('/photos', 'Photos');
    await (await scrollToPhoto(page, 'Heiligabend.jpg')).click();
    const original = await visitor.downloads(() =>
      page.getByRole('button', { name: 'Download original' }).click(),
    );

    expect(original.name).toBe(name);
    expect(original.bytes.equals(buffer)).toBe(true);
  });

  story('come, are chosen as a range, and are gone for good when deleted', async (visitor) => {
    const { page } = visitor;
    const names = [1, 2, 3, 4].map((number) => `IMG-20190105-WA000${number}.jpg`);
    await visitor.open('/photos', 'Photos');
    await bring(page, ...names.map(newPhoto));
    await rowOf(page, '4 photos').getByText('In your photos').waitFor();
    const month = page.getByRole('region', { name: 'January 2019' });
    const scrubber = page.getByRole('slider', { name: 'Jump to a month' });
    // The gallery learns of them a moment later than the dock.
    await expect
      .poll(
        async () => {
          await scrubber.press('End');
          return month.getByText('4 photos').isVisible();
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    await page.getByRole('button', { name: 'Done, close' }).click();

    const links = month.getByRole('link');
    await links.nth(0).hover();
    await month
      .getByRole('button', { name: /^Choose IMG/ })
      .nth(0)
      .click();
    await links.nth(2).click({ modifiers: ['Shift'] });
    const chosen = page.getByRole('region', { name: 'Chosen photos' });
    await chosen.getByText('3 chosen').waitFor();
    await visitor.requireAccessible();
    await visitor.shoot('photos-chosen-wide-light', false);

    await chosen.getByRole('button', { name: 'Delete' }).click();
    const sure = page.getByRole('alertdialog', { name: 'Delete 3 photos?' });
    await sure.getByRole('button', { name: 'Cancel' }).click();
    await chosen.getByText('3 chosen').waitFor();
    await chosen.getByRole('button', { name: 'Delete' }).click();
    await sure.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('3 photos deleted').waitFor();
    await month.getByText('1 photo', { exact: true }).waitFor();

    await page.reload();
    await visitor.sees('Photos');
    await scrubber.focus();
    await page.keyboard.press('End');
    await month.getByText('1 photo', { exact: true }).waitFor();
    await visitor.open('/files/raw-photos/', 'Photos as uploaded');
    await page.getByRole('table').getByText('IMG-20190105').waitFor();
  });
});

/** Waits until a photo is shown large. */
async function large({ page }: Visitor, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: `Photo ${name}` });
  await dialog.getByRole('img', { name, exact: true }).waitFor();
}

function isOnScreen(locator: import('playwright-core').Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
}
