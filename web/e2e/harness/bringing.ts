import type { Locator, Page } from 'playwright-core';
import type { Given } from './samples.ts';

/** Where uploads are seen. */
export function dock(page: Page): Locator {
  return page.getByRole('region', { name: 'Uploads' });
}

/** A file in the dock. */
export function rowOf(page: Page, name: string): Locator {
  return dock(page).getByRole('listitem').filter({ hasText: name });
}

/** Opens the dialog that asks what to bring. */
export async function openUploadDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Bring something home' });
  await dialog.waitFor();
  return dialog;
}

/** Chooses files in the dialog, as the browser's own window for it does. */
export async function choose(dialog: Locator, files: Given[]): Promise<void> {
  const [chooser] = await Promise.all([
    dialog.page().waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Choose files' }).click(),
  ]);
  await chooser.setFiles(files);
  await dialog.waitFor({ state: 'detached' });
}

/** Brings files by the button that is always there. */
export async function bring(page: Page, ...files: Given[]): Promise<void> {
  await choose(await openUploadDialog(page), files);
}

/** Holds files above the page, says when they are seen, and lets them go. */
export async function drop(page: Page, files: Given[], above: () => Promise<void>): Promise<void> {
  const carried = await page.evaluateHandle(
    (some) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, text } of some) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      return transfer;
    },
    files.map(({ name, mimeType, buffer }) => ({
      name,
      mimeType,
      text: buffer.toString('base64'),
    })),
  );
  for (const event of ['dragenter', 'dragover']) {
    await page.dispatchEvent('main', event, { dataTransfer: carried });
  }
  await above();
  await page.dispatchEvent('main', 'drop', { dataTransfer: carried });
}

/** Drops what lies in a folder of this machine as a hand would: folders stay folders. */
export async function dropFromDisk(page: Page, ...files: string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    browser.send('Input.dispatchDragEvent', {
      type,
      x: 500,
      y: 400,
      data: { items: [], files, dragOperationsMask: 1 },
    });
  await drag('dragEnter');
  await drag('dragOver');
  // Nobody lets go before the page has shown where. What it shows lies under the pointer now, and a
  // browser drops nothing on what the pointer was never over.
  await page.evaluate(
    () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
  );
  await drag('dragOver');
  await drag('drop');
  await browser.detach();
}
