import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { BucketError } from '../bucket/BucketError.ts';
import { MemoryBucket } from '../bucket/MemoryBucket.ts';
import { ACCEPTED_ZIP, changed, REFUSED_TEXT } from '../receipts/testing/sampleReceipts.ts';
import { FakeApi } from '../testing/FakeApi.ts';
import { renderWith } from '../testing/renderWith.tsx';
import { sampleConfig } from '../testing/sampleConfig.ts';
import { sampleMessage } from '../testing/samples.ts';
import { summarize } from './summary.ts';
import { UploadDock } from './UploadDock.tsx';
import { useUploads } from './UploadProvider.tsx';

vi.mock('./summary.ts', { spy: true });

function Leaving({ onLeft }: { onLeft: () => void }) {
  const uploads = useUploads();
  return (
    <button type="button" onClick={() => uploads.leave(onLeft)}>
      Leave
    </button>
  );
}

function App() {
  const uploads = useUploads();
  return (
    <>
      <button type="button" onClick={uploads.add}>
        Add
      </button>
      <UploadDock />
    </>
  );
}

const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[name=${name}]`) as HTMLInputElement;

async function addDialog(user: ReturnType<typeof renderWith>['user']) {
  await user.click(screen.getByRole('button', { name: 'Add' }));
  return screen.findByRole('dialog', { name: 'Bring something home' });
}

describe('uploading', () => {
  it('says what to bring, for either phone', async () => {
    const { user } = renderWith(<App />);
    const dialog = within(await addDialog(user));
    await user.click(dialog.getByRole('radio', { name: 'iPhone' }));
    expect(dialog.getByText(/Scroll down, tap “Export Chat”/)).toBeVisible();
    await user.click(dialog.getByRole('radio', { name: 'Android' }));
    expect(dialog.getByText(/Tap “Export chat”, then “Include media”/)).toBeVisible();
    expect(dialog.queryByLabelText('How to store what is only kept')).not.toBeInTheDocument();
  });

  it('shows what was found in a chat, and leads to it', async () => {
    const bucket = new MemoryBucket();
    const api = new FakeApi();
    api.messageList = [sampleMessage({ chat: 'Lighthouse Book Club', date: '2023-02-19' })];
    const { user } = renderWith(<App />, { bucket, api });
    await addDialog(user);
    await user.upload(field('files'), new File(['chat'], 'club.zip'));
    const panel = within(await screen.findByRole('region', { name: 'Uploads' }));
    await panel.findByText(/Arrived · Being looked at…/);
    const { etag } = (await bucket.head('uploads-landing/club.zip')) ?? {};
    await bucket.put(
      'receipts/whatsapp/club.zip.json',
      changed(ACCEPTED_ZIP, { upload: { key: 'uploads-landing/club.zip', etag } }),
    );
    expect(await panel.findByText('Lighthouse Book Club')).toBeVisible();
    expect(panel.getByText(/35 messages/)).toBeVisible();
    expect(panel.getByText('Certain')).toBeVisible();
    const link = await panel.findByRole('link', { name: 'Read the chat' });
    expect(link).toHaveAttribute('href', '/chats/Lighthouse%20Book%20Club');
    expect(screen.getAllByRole('status')[0]).toHaveTextContent('Lighthouse Book Club: 35 messages');
  });

  it('says what was here already, of chats and of many photos', async () => {
    const bucket = new MemoryBucket();
    const api = new FakeApi();
    await bucket.put('uploads-landing/club.zip', 'chat');
    const { etag } = (await bucket.head('uploads-landing/club.zip')) ?? {};
    await bucket.put(
      'receipts/whatsapp/club.zip.json',
      changed(ACCEPTED_ZIP, { upload: { key: 'uploads-landing/club.zip', etag } }),
    );
    const names = ['a', 'b', 'c', 'd'].map((name) => `${name}.jpg`);
    for (const name of names) {
      await bucket.put(`raw-photos/${name}`, name);
    }
    const { user } = renderWith(<App />, { bucket, api });
    await addDialog(user);
    await user.upload(field('files'), [
      new File(['chat'], 'club.zip'),
      ...names.map((name) => new File([name], name)),
    ]);
    expect(await screen.findByText(/Was here already · 35 messages/)).toBeVisible();
    expect(await screen.findByText('In your photos · 4 were there already')).toBeVisible();
  });

  it('says why a file was not taken, and what to do', async () => {
    const bucket = new MemoryBucket();
    await bucket.put('raw-whatsapp-uploads/kettle.txt', 'kettle');
    await bucket.put('receipts/whatsapp/kettle.txt.json', REFUSED_TEXT);
    const { user } = renderWith(<App />, { bucket, language: 'de' });
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByRole('dialog');
    await user.upload(field('files'), new File(['kettle'], 'kettle.txt'));
    expect(await screen.findByText('Das ist kein Chat von WhatsApp')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Alles, was gefunden wurde' })).toHaveAttribute(
      'href',
      '/files/receipts/whatsapp/kettle.txt.json/',
    );
    expect(screen.getByText('Sie ist nicht zu gebrauchen')).toBeVisible();
    expect(screen.getAllByRole('status')[0]).toHaveTextContent('zu Ende: 1 kam an.');
  });

  it('says how many arrived, and how many of these cannot be used', async () => {
    const bucket = new MemoryBucket();
    await bucket.put('raw-whatsapp-uploads/kettle.txt', 'kettle');
    await bucket.put('receipts/whatsapp/kettle.txt.json', REFUSED_TEXT);
    const { user } = renderWith(<App />, { bucket });
    await addDialog(user);
    await user.upload(field('files'), [
      new File(['kettle'], 'kettle.txt'),
      new File(['notes'], 'notes.pdf'),
      new File([], 'nothing.pdf'),
    ]);
    expect(await screen.findByText('2 in your lake, 1 not')).toBeVisible();
    expect(await screen.findByText('1 of these 2 could not be used')).toBeVisible();
  });

  it('leaves room for itself below the page while it is folded', async () => {
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(60);
    const { user } = renderWith(<App />);
    await addDialog(user);
    await user.upload(field('files'), new File(['notes'], 'notes.pdf'));
    await screen.findByText('Kept under Files');
    const room = () => document.documentElement.style.getPropertyValue('--tray-height');
    expect(room()).toBe('');
    await user.click(screen.getByRole('button', { name: 'Fold uploads' }));
    expect(room()).toBe('60px');
    await user.click(screen.getByRole('button', { name: 'Done, close' }));
    expect(room()).toBe('');
  });

  it('takes what is dropped anywhere', async () => {
    const { bucket } = renderWith(<App />);
    const file = new File(['boat'], 'boat.jpg');
    const dataTransfer = {
      types: ['Files'],
      items: [{ kind: 'file', getAsFile: () => file }],
      dropEffect: 'none',
    };
    fireEvent.dragEnter(document.body, { dataTransfer });
    expect(await screen.findByText('Let go, and it comes to your lake')).toBeVisible();
    fireEvent.drop(document.body, { dataTransfer });
    await waitFor(() => expect(bucket.objects.has('raw-photos/boat.jpg')).toBe(true));
    expect(screen.queryByText('Let go, and it comes to your lake')).not.toBeInTheDocument();
  });

  it('asks before the tab is closed, while something is on its way', async () => {
    const bucket = new MemoryBucket();
    bucket.hold = new Promise(() => {});
    const { user } = renderWith(<App />, { bucket });
    await addDialog(user);
    await user.upload(field('files'), new File(['notes'], 'notes.pdf'));
    await screen.findByRole('button', { name: 'Cancel notes.pdf' });
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      act(() => void window.dispatchEvent(event));
      return event.defaultPrevented;
    };
    expect(leave()).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Cancel all' }));
    expect(leave()).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Done, close' }));
    expect(screen.queryByRole('region', { name: 'Uploads' })).not.toBeInTheDocument();
  });

  it('says what failed, and tries it again', async () => {
    const bucket = new MemoryBucket();
    bucket.fail = new BucketError('AccessDenied', '', 403);
    const { user } = renderWith(<App />, { bucket });
    await addDialog(user);
    await user.upload(field('files'), new File(['notes'], 'notes.pdf'));
    expect(await screen.findByText('You may not store files there.')).toBeVisible();
    bucket.fail = null;
    await user.click(screen.getByRole('button', { name: 'Try notes.pdf again' }));
    expect(await screen.findByText('Kept under Files')).toBeVisible();
  });

  it('keeps the focus where one is, whatever becomes of the files', async () => {
    const bucket = new MemoryBucket();
    bucket.hold = new Promise(() => {});
    const { user } = renderWith(
      <main tabIndex={-1}>
        <App />
      </main>,
      { bucket },
    );
    await addDialog(user);
    await user.upload(field('files'), new File(['notes'], 'notes.pdf'));
    await user.click(await screen.findByRole('button', { name: 'Cancel notes.pdf' }));
    expect(screen.getByRole('button', { name: 'Try notes.pdf again' })).toHaveFocus();
    expect(screen.getAllByRole('status')[0]).toHaveTextContent('Cancelled');
    await user.keyboard('{Enter}');
    const cancel = await screen.findByRole('button', { name: 'Cancel notes.pdf' });
    await waitFor(() => expect(cancel).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Cancel all' }));
    expect(screen.getByRole('region', { name: 'Uploads' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Done, close' }));
    expect(screen.getByRole('main')).toHaveFocus();
  });

  it('asks before one signs out, while something is on its way', async () => {
    const bucket = new MemoryBucket();
    bucket.hold = new Promise(() => {});
    const onLeft = vi.fn();
    const { user } = renderWith(
      <>
        <App />
        <Leaving onLeft={onLeft} />
      </>,
      { bucket },
    );
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    expect(onLeft).toHaveBeenCalledOnce();
    await addDialog(user);
    await user.upload(field('files'), new File(['notes'], 'notes.pdf'));
    await screen.findByRole('button', { name: 'Cancel notes.pdf' });
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    const title = 'Sign out while files are on their way?';
    await user.click(screen.getByRole('button', { name: 'Stay' }));
    expect(screen.queryByRole('alertdialog', { name: title })).not.toBeInTheDocument();
    expect(onLeft).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    const dialog = within(screen.getByRole('alertdialog', { name: title }));
    await user.click(dialog.getByRole('button', { name: 'Sign out' }));
    expect(onLeft).toHaveBeenCalledTimes(2);
  });

  it('goes on if its panel has a fault', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const fault = vi.mocked(summarize).mockImplementation(() => {
      throw new Error('a fault');
    });
    const { user, bucket } = renderWith(<App />);
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText(/They go on meanwhile/)).toBeVisible();
    await user.upload(field('files'), new File(['boat'], 'boat.jpg'));
    await waitFor(() => expect(bucket.objects.has('raw-photos/boat.jpg')).toBe(true));
    fault.mockRestore();
    await user.click(screen.getByRole('button', { name: 'Show uploads' }));
    expect(await screen.findByRole('region', { name: 'Uploads' })).toBeVisible();
  });

  it('lets one choose how to store, where there is a choice', async () => {
    const config = sampleConfig({ local: false });
    const { user, bucket } = renderWith(<App />, { config });
    const dialog = within(await addDialog(user));
    await user.click(dialog.getByText('More choices'));
    await user.click(dialog.getByRole('checkbox', { name: /Only keep these files/ }));
    await user.selectOptions(
      dialog.getByLabelText('How to store what is only kept'),
      'Put away for years',
    );
    expect(dialog.getByText(/12 hours or more/)).toBeVisible();
    await user.upload(field('files'), new File(['boat'], 'boat.jpg'));
    await screen.findByText('Kept under Files');
    expect(bucket.objects.get('raw-archive/boat.jpg')?.storageClass).toBe('DEEP_ARCHIVE');
  });
});
