import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BucketError } from '../bucket/BucketError.ts';
import { MemoryBucket } from '../bucket/MemoryBucket.ts';
import { photoId } from '../chats/photoId.ts';
import { ACCEPTED_ZIP, REFUSED_PHOTO, REFUSED_TEXT } from '../receipts/testing/sampleReceipts.ts';
import { renderWith } from '../testing/renderWith.tsx';
import { sampleConfig } from '../testing/sampleConfig.ts';
import { FilesPage } from './FilesPage.tsx';

async function lake(): Promise<MemoryBucket> {
  const bucket = new MemoryBucket();
  await bucket.put('misc/notes.pdf', 'x'.repeat(2000));
  await bucket.put('misc/tax/2023.pdf', 'x'.repeat(3000));
  await bucket.put('misc/tax/old/2022.pdf', 'x'.repeat(4000), { storageClass: 'DEEP_ARCHIVE' });
  await bucket.put('uploads-landing/club.zip', 'zip');
  await bucket.put('receipts/whatsapp/club.zip.json', ACCEPTED_ZIP, {
    modified: new Date('2024-06-02T10:00:00Z'),
  });
  await bucket.put('receipts/whatsapp/kettle.txt.json', REFUSED_TEXT, {
    modified: new Date('2024-06-03T10:00:00Z'),
  });
  await bucket.put('receipts/photos/cut short.jpg.json', REFUSED_PHOTO);
  return bucket;
}

describe('files', () => {
  it('begin with the parts of the lake, in plain words', async () => {
    const { user, address } = renderWith(<FilesPage />, { path: '/files', bucket: await lake() });
    await user.click(screen.getByRole('link', { name: /Other files/ }));
    expect(address()).toBe('/files/misc/');
    await user.click(await screen.findByRole('link', { name: 'tax' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'tax' })).toBeVisible();
    expect(screen.getByText('1 file, 3 kB')).toBeVisible();
    const crumbs = within(screen.getByRole('navigation', { name: 'Where you are' }));
    await user.click(crumbs.getByRole('link', { name: 'Other files' }));
    expect(await screen.findByText('notes.pdf')).toBeVisible();
  });

  it('are deleted after a word, with all that is in folders', async () => {
    const bucket = await lake();
    const { user } = renderWith(<FilesPage />, { path: '/files/misc/', bucket });
    await user.click(await screen.findByRole('checkbox', { name: 'Select all that are shown' }));
    expect(screen.getByText('2 selected')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    const dialog = within(await screen.findByRole('alertdialog', { name: 'Delete 2 items?' }));
    expect(await dialog.findByText('That is 3 files with 9 kB.')).toBeVisible();
    expect(bucket.objects.has('misc/notes.pdf')).toBe(true);
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('Nothing in here')).toBeVisible();
    expect([...bucket.objects.keys()].some((key) => key.startsWith('misc/'))).toBe(false);
    expect(bucket.objects.has('uploads-landing/club.zip')).toBe(true);
  });

  it('cannot be left alone while they are deleted, and the focus stays on the page', async () => {
    const bucket = await lake();
    const { user } = renderWith(<FilesPage />, { path: '/files/misc/', bucket });
    let go = () => {};
    const remove = bucket.remove;
    vi.spyOn(bucket, 'remove').mockImplementation(async (keys) => {
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      return remove(keys);
    });
    await user.click(await screen.findByRole('button', { name: 'Delete notes.pdf' }));
    const dialog = screen.getByRole('alertdialog', { name: 'Delete notes.pdf?' });
    await within(dialog).findByText(/That is 1 file/);
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    expect(dialog).toBeInTheDocument();
    expect(within(dialog).getByRole('button', { name: 'Cancel' })).toBeDisabled();
    go();
    expect(await screen.findByText('Deleted: 1')).toBeVisible();
    expect(dialog).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
    await user.click(screen.getByRole('checkbox', { name: 'Select tax' }));
    await user.click(screen.getByRole('button', { name: 'Clear the selection' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('that were photos leave the gallery; nothing else is asked anew', async () => {
    const bucket = await lake();
    await bucket.put('raw-photos/boat.jpg', 'boat');
    const { user, queries } = renderWith(<FilesPage />, { path: '/files/raw-photos/', bucket });
    const reset = vi.spyOn(queries, 'resetQueries');
    await user.click(await screen.findByRole('button', { name: 'Delete boat.jpg' }));
    const dialog = within(screen.getByRole('alertdialog'));
    await dialog.findByText(/That is 1 file/);
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    await screen.findByText('Deleted: 1');
    const removed = queries.getQueryData<Map<string, string>>(['removed-photos']);
    expect([...(removed ?? new Map()).keys()]).toEqual([await photoId('raw-photos/boat.jpg')]);
    expect(reset).not.toHaveBeenCalled();
  });

  it('with odd names can be opened, and do not look like others', async () => {
    const bucket = new MemoryBucket();
    await bucket.put('misc/a//b/photo\u202egpj.exe', 'x');
    const { user, address } = renderWith(<FilesPage />, { path: '/files/misc/', bucket });
    await user.click(await screen.findByRole('link', { name: 'a' }));
    await user.click(await screen.findByRole('link', { name: '/' }));
    await user.click(await screen.findByRole('link', { name: 'b' }));
    expect(address()).toBe('/files/misc/a/:/b/');
    const name = await screen.findByText('photo\ufffdgpj.exe');
    expect(name.tagName).toBe('BDI');
    const crumbs = within(screen.getByRole('navigation', { name: 'Where you are' }));
    await user.click(crumbs.getByRole('link', { name: '/' }));
    expect(await screen.findByRole('link', { name: 'b' })).toBeVisible();
  });

  it('of programs are only seen', async () => {
    const bucket = await lake();
    await bucket.put('bronze/whatsapp/chat.txt', 'chat');
    renderWith(<FilesPage />, { path: '/files/bronze/whatsapp/', bucket });
    expect(await screen.findByRole('button', { name: 'Download chat.txt' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /Delete/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('load page by page', async () => {
    const bucket = new MemoryBucket();
    bucket.pageSize = 2;
    for (const name of ['a', 'b', 'c']) {
      await bucket.put(`misc/${name}.pdf`, name);
    }
    const { user } = renderWith(<FilesPage />, { path: '/files/misc/', bucket });
    expect(await screen.findByText(/The first 2 files/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('c.pdf')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });

  it('are saved; one that is not there any more is told', async () => {
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.href);
    });
    const { user, bucket } = renderWith(<FilesPage />, {
      path: '/files/misc/',
      bucket: await lake(),
    });
    await user.click(await screen.findByRole('button', { name: 'Download notes.pdf' }));
    await waitFor(() =>
      expect(saved).toEqual(['https://bucket.example/misc/notes.pdf?name=notes.pdf']),
    );
    await user.click(screen.getByRole('button', { name: 'notes.pdf' }));
    await waitFor(() => expect(saved).toHaveLength(2));
    bucket.objects.delete('misc/notes.pdf');
    await user.click(screen.getByRole('button', { name: 'Download notes.pdf' }));
    expect(await screen.findByText(/This file is not there any more/)).toBeVisible();
    expect(saved).toHaveLength(2);
  });

  it('that are put away cannot be downloaded at once', async () => {
    renderWith(<FilesPage />, {
      path: '/files/misc/tax/old/',
      bucket: await lake(),
      config: sampleConfig({ local: false }),
    });
    expect(await screen.findByText('Put away for years')).toBeVisible();
    expect(screen.getByRole('button', { name: /restore it in AWS/ })).toBeDisabled();
  });

  it('say what failed, and try again', async () => {
    const bucket = await lake();
    bucket.fail = new BucketError('NO_CONNECTION', '', 0);
    const { user } = renderWith(<FilesPage />, { path: '/files/misc/', bucket });
    expect(await screen.findByText('Code: NO_CONNECTION')).toBeVisible();
    bucket.fail = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('notes.pdf')).toBeVisible();
  });

  it('are nowhere at an address of nobody', () => {
    renderWith(<FilesPage />, { path: '/files/state/x' });
    expect(screen.getByText('There is no such folder')).toBeVisible();
  });
});

describe('receipts', () => {
  it('are listed, the newest first, with how they ended', async () => {
    const { user } = renderWith(<FilesPage />, { path: '/files/receipts', bucket: await lake() });
    const rows = await screen.findAllByRole('listitem');
    await waitFor(() => expect(rows[0]).toHaveTextContent('This is not a WhatsApp chat'));
    expect(rows[0]).toHaveTextContent('Not taken');
    expect(rows[1]).toHaveTextContent('Lighthouse Book Club · 35 messages');
    expect(rows[2]).toHaveTextContent('The picture is cut short or damaged');
    await user.click(screen.getByRole('link', { name: /kettle/ }));
    expect(await screen.findByRole('heading', { name: 'Import receipt' })).toBeVisible();
  });

  it('tell all that was found', async () => {
    renderWith(<FilesPage />, {
      path: '/files/receipts/whatsapp/club.zip.json/',
      bucket: await lake(),
    });
    expect(await screen.findByRole('heading', { name: 'Lighthouse Book Club' })).toBeVisible();
    expect(screen.getByText(/September.*2022.*– .*February.*2023/)).toBeVisible();
    expect(screen.getByText(/Some of its dates can be read in no other way/)).toBeVisible();
    expect(screen.getByText('go on with a message', { exact: false })).toHaveTextContent('9');
    expect(screen.getByText('2 new in your photos')).toBeVisible();
  });

  it('tell why not, with the lines, in German too', async () => {
    renderWith(<FilesPage />, {
      path: '/files/receipts/whatsapp/kettle.txt.json',
      bucket: await lake(),
      language: 'de',
    });
    expect(await screen.findByText('Das ist kein Chat von WhatsApp')).toBeVisible();
    expect(screen.getByText(/kettle.timer - INFO - water is on/)).toBeVisible();
    expect(screen.getByText('Die ersten 3 von 24')).toBeVisible();
  });

  it('may be missing or unreadable', async () => {
    const bucket = await lake();
    const { unmount } = renderWith(<FilesPage />, {
      path: '/files/receipts/whatsapp/none.zip.json',
      bucket,
    });
    expect(await screen.findByText('There is no such receipt')).toBeVisible();
    unmount();
    await bucket.put('receipts/whatsapp/odd.zip.json', '[]');
    renderWith(<FilesPage />, { path: '/files/receipts/whatsapp/odd.zip.json', bucket });
    expect(await screen.findByText('This receipt cannot be read')).toBeVisible();
  });
});
