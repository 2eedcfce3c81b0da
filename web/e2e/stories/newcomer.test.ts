import { describe, expect } from 'vitest';
import { beginSignUp, confirm, newEmail, printedCode } from '../harness/accounts.ts';
import { bring, choose, dock, rowOf } from '../harness/bringing.ts';
import { photo } from '../harness/gallery.ts';
import { lookAt } from '../harness/lookAt.ts';
import { sample } from '../harness/samples.ts';
import { lakeOfItsOwn, story } from '../harness/story.ts';
import { SIZES } from '../harness/Visitor.ts';
import { FIRST_STEPS } from '../pages.ts';

const CLUB = 'Lighthouse Book Club';

/** Until the job has run, on a machine with much to do. */
const TABLE = { timeout: 120_000 };

describe('somebody who never saw it', () => {
  const lake = lakeOfItsOwn();

  story(
    'signs up, brings a chat and photos, and browses them',
    { lake, signedIn: false, timeout: 240_000 },
    async (visitor) => {
      const { page } = visitor;
      const email = newEmail();
      await page.goto('/');
      await beginSignUp(visitor, email);
      await confirm(visitor, await printedCode(visitor.stage, email));
      await visitor.sees('Welcome home');
      await lookAt(visitor, FIRST_STEPS);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.setViewportSize(SIZES.wide);

      await page.getByRole('button', { name: 'Choose files' }).click();
      const photos = ['Heiligabend', 'IMG_20230521_121433', 'DSC_0417', 'PANO_'];
      await choose(page.getByRole('dialog', { name: 'Bring something home' }), [
        sample('chats', CLUB),
        sample('chats', 'Oma Erika'),
        ...photos.map((name) => sample('photos', name)),
      ]);
      await dock(page).getByRole('heading', { name: '6 files are in your lake' }).waitFor();

      // What was recognised, how sure the dates are, how much it is.
      const club = rowOf(page, CLUB);
      await club.getByText(/35 messages/).waitFor(TABLE);
      await club.getByText('Certain').waitFor();
      await club.getByText('2 new in your photos').waitFor();
      await rowOf(page, '4 photos').getByText('In your photos').waitFor(TABLE);
      await visitor.requireAccessible();
      await visitor.shoot('dock-receipts-wide-light', false);
      await page.setViewportSize(SIZES.phone);
      await visitor.shoot('dock-receipts-phone-light', false);
      await page.setViewportSize(SIZES.wide);

      await club.getByRole('link', { name: 'Read the chat' }).click(TABLE);
      await visitor.sees(CLUB);
      const picture = page.getByRole('img', { name: /^Photo 00000035-PHOTO/ });
      await picture.waitFor();
      await picture.evaluate((image: HTMLImageElement) => image.decode());
      await visitor.shoot('newcomer-chat-wide-light', false);

      await page.getByRole('link', { name: 'Photos', exact: true }).click();
      await visitor.sees('Photos');
      await page.getByText('6 photos', { exact: true }).waitFor();
      await photo(page, 'PANO_20240317_175500.jpg').waitFor();

      await page.getByRole('link', { name: 'Insights', exact: true }).click();
      await visitor.sees('Insights');
      await page.getByRole('combobox', { name: 'Chat' }).selectOption({ label: CLUB });
      const senders = page.getByRole('region', { name: 'Who writes the most' });
      await senders.scrollIntoViewIfNeeded();
      await senders.getByText('Babajide').waitFor();
      expect(await senders.getByText('Finn').count()).toBe(0);

      await page.getByRole('button', { name: /^Account and settings/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByText('You have signed out.').waitFor();
      await page.goto('/photos');
      await page.getByRole('tab', { name: 'Sign In' }).waitFor();
    },
  );

  story('brings the same again, and it is here already', { lake }, async (visitor) => {
    const { page } = visitor;
    await visitor.open('/files', 'Files');
    const photos = ['Heiligabend', 'IMG_20230521_121433', 'DSC_0417', 'PANO_'];
    await bring(page, sample('chats', CLUB), ...photos.map((name) => sample('photos', name)));
    await rowOf(page, CLUB)
      .getByText(/Was here already · 35 messages/)
      .waitFor();
    await rowOf(page, '4 photos').getByText('In your photos · 4 were there already').waitFor();

    await page.getByRole('link', { name: 'Photos', exact: true }).click();
    await page.getByText('6 photos', { exact: true }).waitFor();
  });

  story('reads all that was found in an export, in its receipt', { lake }, async (visitor) => {
    const { page } = visitor;
    await visitor.open('/files', 'Files');
    await page.getByRole('link', { name: /^Import receipts/ }).click();
    await page.getByRole('link', { name: new RegExp(CLUB) }).click();
    await visitor.sees('Import receipt');
    await page.getByText('Taken in').waitFor();
    await page.getByText('iPhone export').waitFor();
    await page.getByText('Certain').waitFor();
    await page.getByText('day, month, year').waitFor();
    await page.getByText('4 September 2022 – 19 February 2023').waitFor();
    await page.getByText('2 new in your photos').waitFor();
    await page.getByText('Other media in the zip').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Read the chat' }).click();
    await visitor.sees(CLUB);
  });
});
