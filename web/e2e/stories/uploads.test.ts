import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import {
  bring,
  choose,
  dock,
  drop,
  dropFromDisk,
  openUploadDialog,
  rowOf,
} from '../harness/bringing.ts';
import { newFile, sample } from '../harness/samples.ts';
import { story } from '../harness/story.ts';

/** What browsers write on the console about a request without a network. */
const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

describe('uploads', () => {
  story('are dropped anywhere, and go where they belong', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/insights', 'Insights');
    await drop(page, [sample('photos', 'IMG_0001.HEIC'), newFile('dropped.pdf')], async () => {
      await page.getByText('Let go, and it comes to your lake').waitFor();
      await visitor.shoot('dropping-wide-light', false);
    });
    await dock(page).getByRole('heading', { name: '2 files are in your lake' }).waitFor();
    await rowOf(page, 'dropped.pdf').getByText('Kept under Files').waitFor();
    await rowOf(page, 'IMG_0001.HEIC')
      .getByText(/the gallery shows JPEG, PNG and WebP/)
      .waitFor();
    await page.getByText('Let go, and it comes to your lake').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Done, close' }).click();
    await dock(page).waitFor({ state: 'detached' });
    await visitor.open('/files/misc/', 'Other files');
    await page.getByRole('button', { name: 'Download dropped.pdf' }).waitFor();
  });

  story('may be folders, which stay folders', async (visitor) => {
    const { page } = visitor;
    const folder = join(visitor.stage.folder, 'Taxes');
    mkdirSync(join(folder, '2023'), { recursive: true });
    writeFileSync(join(folder, 'summary.pdf'), 'Taxes are paid.');
    writeFileSync(join(folder, '2023', 'bill.pdf'), 'Nothing is due.');
    writeFileSync(join(folder, '.hidden'), 'Nobody sees this.');
    await visitor.open('/files/misc/', 'Other files');
    await dropFromDisk(page, folder);
    await dock(page).getByRole('heading', { name: '2 files are in your lake' }).waitFor();
    await dock(page).getByText('Left out: hidden files and the like (1).').waitFor();

    await page.getByRole('link', { name: 'Taxes' }).click();
    await visitor.sees('Taxes');
    await page.getByRole('link', { name: '2023' }).click();
    await page.getByRole('button', { name: 'Download bill.pdf' }).waitFor();
  });

  story('are stored once: the same file is here already', async (visitor) => {
    const { page } = visitor;
    const file = newFile('twice.pdf');
    await visitor.open('/files/misc/', 'Other files');
    await bring(page, file);
    await rowOf(page, 'twice.pdf').getByText('Kept under Files').waitFor();
    await page.reload();
    await visitor.sees('Other files');
    await bring(page, file);
    await rowOf(page, 'twice.pdf').getByText('Already here').waitFor();

    // Another file of that name stays beside it.
    await bring(page, { ...newFile('another'), name: 'twice.pdf' });
    await dock(page).getByText('Kept beside another file of this name').waitFor();
  });

  story('are only kept, if one wants that', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/photos', 'Photos');
    const dialog = await openUploadDialog(page);
    await dialog.getByText('More choices').click();
    await dialog.getByRole('checkbox', { name: /Only keep these files/ }).check();
    await choose(dialog, [{ ...sample('photos', 'DSC_0588'), name: 'for my eyes.jpg' }]);
    await rowOf(page, 'for my eyes.jpg').getByText('Kept under Files', { exact: true }).waitFor();

    await visitor.open('/files', 'Files');
    await page.getByRole('link', { name: /^Archive/ }).click();
    await page.getByRole('button', { name: 'Download for my eyes.jpg' }).waitFor();
  });

  story('that are no chats and no photos say why, and what to do', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/files', 'Files');
    const log = sample('chats', 'kettle-log');
    const broken = sample('photos', 'cut short');
    await bring(
      page,
      { ...log, name: 'tea-log.txt' },
      { ...broken, name: 'half a picture.jpg' },
      { ...newFile('nothing.pdf'), buffer: Buffer.alloc(0) },
    );
    const chat = rowOf(page, 'tea-log.txt');
    await chat.getByText('This is not a WhatsApp chat').waitFor();
    await chat.getByText(/choose “Export chat”/).waitFor();
    await rowOf(page, 'half a picture.jpg')
      .getByText(/Copy it again/)
      .waitFor();
    await rowOf(page, 'nothing.pdf')
      .getByText(/The file is empty/)
      .waitFor();
    await dock(page).getByText('2 in your lake, 1 not').waitFor();
    await visitor.requireAccessible();
    await visitor.shoot('dock-rejected-wide-light', false);

    await chat.getByRole('link', { name: 'All that was found' }).click();
    await visitor.sees('Import receipt');
    await page.getByText('Not taken').waitFor();
    await page.getByText('In detail').click();
    await page.getByText('NOT_A_WHATSAPP_EXPORT').waitFor();
    await page.getByRole('link', { name: 'All receipts' }).click();
    await page.getByRole('link', { name: /half a picture\.jpg/ }).waitFor();
  });

  story('show how far they are, are cancelled, and tried again', async (visitor) => {
    const { page } = visitor;
    const letGo = await hold(page, 'slow.pdf');
    await visitor.open('/files/misc/', 'Other files');
    await bring(page, newFile('slow.pdf', 3_000_000), newFile('fast.pdf'));
    await rowOf(page, 'fast.pdf').getByText('Kept under Files').waitFor();
    await dock(page).getByRole('heading', { name: 'Uploading, 1 of 2' }).waitFor();
    await rowOf(page, 'slow.pdf').getByRole('progressbar', { name: 'slow.pdf' }).waitFor();
    await visitor.requireAccessible();
    await visitor.shoot('dock-uploading-wide-light', false);

    await page.getByRole('button', { name: 'Cancel slow.pdf' }).click();
    await rowOf(page, 'slow.pdf').getByText('Cancelled').waitFor();
    await letGo();
    await page.getByRole('button', { name: 'Try slow.pdf again' }).click();
    await rowOf(page, 'slow.pdf').getByText('Kept under Files').waitFor();
    await dock(page).getByRole('heading', { name: '2 files are in your lake' }).waitFor();
  });

  story(
    'go on while one browses, and after the connection was lost',
    { expects: [NO_NETWORK] },
    async (visitor) => {
      const { page } = visitor;
      // So large that it is sent in parts.
      const film = newFile('film.mp4', 10_000_000);
      const letGo = await hold(page, 'film.mp4');
      await visitor.open('/files/misc/', 'Other files');
      await bring(page, film);
      await dock(page).getByRole('heading', { name: 'Uploading, 0 of 1' }).waitFor();
      await page.getByRole('link', { name: 'Chats', exact: true }).click();
      await visitor.sees('Chats');
      await rowOf(page, 'film.mp4').getByRole('progressbar').waitFor();

      await visitor.goOffline();
      await letGo();
      await dock(page).getByRole('heading', { name: 'Offline; goes on by itself' }).waitFor();
      await rowOf(page, 'film.mp4').getByText('Waiting for the connection').waitFor();
      await visitor.shoot('dock-offline-wide-light', false);
      await visitor.goOffline(false);
      await rowOf(page, 'film.mp4').getByText('Kept under Files').waitFor();

      await page.getByRole('link', { name: 'Files', exact: true }).click();
      await page.getByRole('link', { name: /^Other files/ }).click();
      const back = await visitor.downloads(() =>
        page.getByRole('button', { name: 'Download film.mp4' }).click(),
      );
      expect(back.bytes.equals(film.buffer)).toBe(true);
    },
  );
});

/** Holds back what brings a file, as a slow network does; gives what ends that. */
async function hold(page: Page, name: string): Promise<() => Promise<void>> {
  let resolve = () => {};
  const promise = new Promise<void>((resolved) => {
    resolve = resolved;
  });
  const isOfIt = (url: URL) => url.pathname.endsWith(`/misc/${name}`);
  await page.route(isOfIt, async (route) => {
    if (route.request().method() === 'PUT') {
      await promise;
    }
    // It may have been given up meanwhile.
    await route.continue().catch(() => {});
  });
  return async () => {
    resolve();
    await page.unroute(isOfIt);
  };
}
