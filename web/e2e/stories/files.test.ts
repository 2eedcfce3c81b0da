import { describe, expect } from 'vitest';
import { bring, rowOf } from '../harness/bringing.ts';
import { newFile, sample } from '../harness/samples.ts';
import { story } from '../harness/story.ts';

describe('the files', () => {
  story('are browsed folder by folder, and downloaded as they came', async (visitor) => {
    const { page } = visitor;
    const chat = sample('chats', 'Oma Erika');
    await visitor.open('/files', 'Files');
    await page.getByRole('link', { name: /^Chat uploads, as text/ }).click();
    await visitor.sees('Chat uploads, as text');
    await page.getByRole('link', { name: 'chats', exact: true }).click();
    await visitor.sees('chats');
    const row = page.getByRole('row').filter({ hasText: chat.name });
    await row.getByRole('cell', { name: '2.1 kB' }).waitFor();
    const { name, bytes } = await visitor.downloads(() =>
      row.getByRole('button', { name: /^Download/ }).click(),
    );
    expect(name).toBe(chat.name);
    expect(bytes.equals(chat.buffer)).toBe(true);

    await row.getByRole('link', { name: /^What became of/ }).click();
    await visitor.sees('Import receipt');
    await page.getByRole('heading', { name: 'Oma Erika' }).waitFor();
    await page.goBack();
    await page
      .getByRole('navigation', { name: 'Where you are' })
      .getByRole('link', { name: 'Files' })
      .click();
    await visitor.sees('Files');
  });

  story('are sorted', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/files/raw-photos/photos/', 'photos');
    const first = page.getByRole('row').nth(1);
    await page.getByRole('button', { name: 'Size' }).click();
    await page.getByRole('columnheader', { name: 'Size' }).waitFor();
    await first.filter({ hasText: /cut short\.jpg|DSC_0588\.JPG/ }).waitFor();
    const once = await first.textContent();
    await page.getByRole('button', { name: 'Size' }).click();
    const other = once?.includes('cut short.jpg') ? 'DSC_0588.JPG' : 'cut short.jpg';
    await first.filter({ hasText: other }).waitFor();
  });

  story('are deleted after a word, and stay away', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/files/misc/', 'Other files');
    await bring(page, newFile('old bill.pdf'), newFile('old letter.pdf'), newFile('keep.pdf'));
    await rowOf(page, 'keep.pdf').getByText('Kept under Files').waitFor();
    await page.getByRole('button', { name: 'Done, close' }).click();

    await page.getByRole('checkbox', { name: 'Select old bill.pdf' }).check();
    await page.getByRole('checkbox', { name: 'Select old letter.pdf' }).check();
    await page.getByText('2 selected').waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const sure = page.getByRole('alertdialog', { name: 'Delete 2 items?' });
    await sure.getByText('That is 2 files with 4 kB.').waitFor();
    await visitor.requireAccessible();
    await visitor.shoot('files-delete-wide-light', false);
    await sure.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Deleted: 2').waitFor();

    await page.reload();
    await page.getByRole('button', { name: 'Download keep.pdf' }).waitFor();
    expect(await page.getByText('old bill.pdf').count()).toBe(0);
    expect(await page.getByText('old letter.pdf').count()).toBe(0);
  });

  story('that programs made are only seen', async (visitor) => {
    const { page } = visitor;
    await visitor.open('/files', 'Files');
    await page.getByRole('link', { name: /^Gallery photos/ }).click();
    await visitor.sees('Gallery photos');
    await page.getByRole('link', { name: 'photos', exact: true }).click();
    await page
      .getByRole('button', { name: /^Download/ })
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /^Delete/ }).count()).toBe(0);
  });
});
