import { onlineManager } from '@tanstack/react-query';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/ApiError.ts';
import { BucketError } from '../bucket/BucketError.ts';
import { MemoryBucket } from '../bucket/MemoryBucket.ts';
import { FakeApi } from '../testing/FakeApi.ts';
import { renderWith } from '../testing/renderWith.tsx';
import { samplePhoto } from '../testing/samples.ts';
import type { PhotoList } from './list/photoList.ts';
import { PhotosPage } from './PhotosPage.tsx';

function photosOf(days: Record<string, string>) {
  const api = new FakeApi();
  api.photoList = Object.entries(days).map(([filename, day]) =>
    samplePhoto({ filename, taken_at: `${day}T12:00:00Z` }),
  );
  return api;
}

const three = () =>
  photosOf({ 'a.jpg': '2024-06-20', 'b.jpg': '2024-06-10', 'c.jpg': '2024-05-15' });

const show = (given: Parameters<typeof renderWith>[1] = {}) =>
  renderWith(<PhotosPage />, { api: three(), path: '/photos', route: '/photos/*', ...given });

const link = (name: RegExp | string) => screen.findByRole('link', { name });
const links = () => screen.queryAllByRole('link').map((one) => one.dataset.photo);

// In earnest it is a style that leads there; here nothing has a size by itself.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
  window.scrollBy = () => {};
  HTMLElement.prototype.setPointerCapture ??= () => {};
});

describe('the photos', () => {
  it('stand by month, the newest first', async () => {
    show();
    await link(/^a\.jpg/);
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      'June 2024',
      'May 2024',
    ]);
    expect(links()).toEqual(['id-a.jpg', 'id-b.jpg', 'id-c.jpg']);
    expect(screen.getByText('3 photos')).toBeVisible();
  });

  it('are sorted and filtered by what the address says, and say it there', async () => {
    const api = three();
    api.photoList.push(samplePhoto({ filename: 'flash.jpg', tags: ['flash'] }));
    const { user, address } = show({ api, path: '/photos?tag=flash' });
    await link(/^flash\.jpg/);
    expect(links()).toEqual(['id-flash.jpg']);
    await user.click(screen.getByRole('radio', { name: 'Uploaded' }));
    expect(address()).toBe('/photos?sort=uploaded&tag=flash');
    await user.click(screen.getByRole('radio', { name: 'All' }));
    expect(address()).toBe('/photos?sort=uploaded');
  });

  it('of another order need no further loading once all are there', async () => {
    const { api, user } = show();
    await link(/^a\.jpg/);
    api.asked = [];
    await user.click(screen.getByRole('radio', { name: 'Landscape' }));
    expect(links()).toHaveLength(3);
    await waitFor(() => expect(api.asked).toHaveLength(1));
    expect(api.asked[0]).toContain('uploaded_at');
  });

  it('show what was uploaded meanwhile', async () => {
    const { api, queries } = show();
    await link(/^a\.jpg/);
    api.photoList.push(
      samplePhoto({
        filename: 'new.jpg',
        taken_at: '2024-06-15T12:00:00Z',
        uploaded_at: '2025-01-01T00:00:00Z',
      }),
    );
    await queries.invalidateQueries({ queryKey: ['photos'] });
    await link(/^new\.jpg/);
    expect(links()).toEqual(['id-a.jpg', 'id-new.jpg', 'id-b.jpg', 'id-c.jpg']);
  });

  it('get fresh addresses when theirs have ended, and only once', async () => {
    const { api } = show();
    await link(/^a\.jpg/);
    const old = api.photoList.map((photo) => photo.thumbnail_url);
    api.photoList = api.photoList.map((photo) => ({
      ...photo,
      thumbnail_url: `${photo.thumbnail_url}&fresh`,
    }));
    api.asked = [];
    fireEvent.error(screen.getByAltText(/^a\.jpg/));
    fireEvent.error(screen.getByAltText(/^b\.jpg/));
    await waitFor(() =>
      expect(screen.getByAltText(/^a\.jpg/)).toHaveAttribute('src', `${old[0]}&fresh`),
    );
    fireEvent.error(screen.getByAltText(/^a\.jpg/));
    await waitFor(() => expect(screen.getByAltText(/^a\.jpg/)).not.toHaveAttribute('src'));
    expect(api.asked).toHaveLength(1);
  });

  it('that were deleted elsewhere go when their pictures do not load', async () => {
    const { api } = show();
    await link(/^a\.jpg/);
    api.photoList = api.photoList.filter(({ filename }) => filename !== 'b.jpg');
    fireEvent.error(screen.getByAltText(/^b\.jpg/));
    await waitFor(() => expect(links()).toEqual(['id-a.jpg', 'id-c.jpg']));
  });

  it('that were deleted in another tab are gone when one comes back', async () => {
    const { api } = show();
    await link(/^a\.jpg/);
    await screen.findByText('3 photos');
    api.photoList = api.photoList.filter(({ filename }) => filename !== 'b.jpg');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10_000 });
    window.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(links()).toEqual(['id-a.jpg', 'id-c.jpg']));
    vi.useRealTimers();
  });

  it('wait for a connection, and say so', async () => {
    onlineManager.setOnline(false);
    show();
    expect(await screen.findByText('You are offline')).toBeVisible();
    onlineManager.setOnline(true);
    await link(/^a\.jpg/);
  });

  it('uploaded while others are still loading are there in the end, and all only once', async () => {
    const api = new FakeApi();
    api.photoList = Array.from({ length: 450 }, (_, number) =>
      samplePhoto({
        filename: `${number}.jpg`,
        taken_at: new Date(Date.UTC(2024, 5, 1) - number * 3_600_000).toISOString(),
      }),
    );
    const { photos } = api;
    let wait = Promise.resolve();
    api.photos = async (query, page) => {
      await wait;
      return photos(query, page);
    };
    let go = () => {};
    const { queries } = show({ api });
    await screen.findByText(/so far|450 photos/);
    wait = new Promise((resolve) => {
      go = resolve;
    });
    const done = queries.invalidateQueries({ queryKey: ['photos'] });
    api.photoList.push(
      samplePhoto({
        filename: 'new.jpg',
        taken_at: '2024-06-01T12:00:00Z',
        uploaded_at: '2025-01-01T00:00:00Z',
      }),
    );
    go();
    await done;
    expect(await screen.findAllByText('451 photos')).not.toHaveLength(0);
  });

  it('that are none lead to adding some, or to all photos', async () => {
    const { user, address } = show({ api: new FakeApi(), path: '/photos?tag=gps' });
    await user.click(await screen.findByRole('button', { name: 'Show all photos' }));
    expect(address()).toBe('/photos');
    expect(await screen.findByRole('button', { name: 'Choose photos' })).toBeVisible();
  });

  it('that cannot be loaded say why, and are tried again', async () => {
    const api = three();
    api.fail = new ApiError('PHOTO_INDEX_MISSING', '', 500);
    const { user } = show({ api, language: 'de' });
    expect(await screen.findByText(/Verzeichnis der Fotos/)).toBeVisible();
    api.fail = null;
    await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));
    await link(/^a\.jpg/);
  });
});

describe('the tab key', () => {
  it('leads from a month to its first photo, from there to the next month, and back', async () => {
    const { user, address } = show();
    const first = await link(/^a\.jpg/);
    screen.getByRole('button', { name: 'Choose all of June 2024' }).focus();
    await user.tab();
    expect(first).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    const second = await link(/^b\.jpg/);
    expect(second).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Choose all of May 2024' })).toHaveFocus();
    await user.tab();
    const third = await link(/^c\.jpg/);
    expect(third).toHaveFocus();
    await user.keyboard('{ }');
    expect(await screen.findAllByText('1 chosen')).not.toHaveLength(0);
    await user.keyboard('{ }');
    await user.tab({ shift: true });
    await user.tab({ shift: true });
    expect(first).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(address()).toBe('/photos/id-a.jpg');
  });
});

describe('a photo', () => {
  it('opens under its own address, shows others by keys, and gives the focus back', async () => {
    const { user, address } = show();
    await user.click(await link(/^a\.jpg/));
    const dialog = await screen.findByRole('dialog', { name: 'Photo a.jpg' });
    expect(address()).toBe('/photos/id-a.jpg');
    expect(within(dialog).getByText('1 of 3')).toBeVisible();
    await waitFor(() =>
      expect(within(dialog).getByAltText('a.jpg')).toHaveAttribute(
        'src',
        'https://lake.example/originals/a.jpg?signed',
      ),
    );
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByRole('dialog', { name: 'Photo b.jpg' })).toBeVisible();
    expect(address()).toBe('/photos/id-b.jpg');
    await user.click(screen.getByRole('button', { name: 'Back to all photos' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(address()).toBe('/photos');
    expect(await link(/^b\.jpg/)).toHaveFocus();
  });

  it('gives the focus to what was seen last, however far that is', async () => {
    const api = new FakeApi();
    api.photoList = Array.from({ length: 150 }, (_, number) =>
      samplePhoto({
        filename: `${number}.jpg`,
        taken_at: new Date(Date.UTC(2024, 5, 1) - number * 86_400_000).toISOString(),
      }),
    );
    const { user } = show({ api });
    await user.click(await link(/^0\.jpg/));
    await screen.findByRole('dialog', { name: 'Photo 0.jpg' });
    expect(links()).not.toContain('id-149.jpg');
    await user.keyboard('{End}');
    await screen.findByRole('dialog', { name: 'Photo 149.jpg' });
    await user.click(screen.getByRole('button', { name: 'Back to all photos' }));
    expect(await link(/^149\.jpg/)).toHaveFocus();
  });

  it('opens by a link, tells what is known of it, and leads to its day', async () => {
    const { user, address } = show({ path: '/photos/id-c.jpg?sort=uploaded' });
    await user.click(await screen.findByRole('button', { name: 'Details' }));
    expect(screen.getByText(/Wednesday, May 15, 2024/)).toBeVisible();
    expect(screen.getByText(/camera’s clock, which does not name/)).toBeVisible();
    expect(screen.getByRole('link', { name: /that day/ })).toHaveAttribute(
      'href',
      '/day/2024-05-15',
    );
    await user.click(screen.getByRole('button', { name: 'Back to all photos' }));
    expect(address()).toBe('/photos?sort=uploaded');
  });

  it('that is not there says so', async () => {
    show({ path: '/photos/nothing' });
    expect(await screen.findByText('This photo is not here')).toBeVisible();
  });

  it('is removed, and the next one shown', async () => {
    const bucket = new MemoryBucket();
    await bucket.put('raw-photos/a.jpg', 'a');
    const { user, address } = show({ bucket, path: '/photos/id-a.jpg' });
    await screen.findByRole('dialog', { name: 'Photo a.jpg' });
    await user.keyboard('{Delete}');
    const asking = screen.getByRole('alertdialog');
    await user.click(within(asking).getByRole('button', { name: 'Delete' }));
    expect(await screen.findByRole('dialog', { name: 'Photo b.jpg' })).toBeVisible();
    expect(address()).toBe('/photos/id-b.jpg');
    expect(bucket.objects.size).toBe(0);
  });
});

describe('chosen photos', () => {
  const bar = () => within(screen.getByRole('region', { name: 'Chosen photos' }));
  const choose = (name: string) => screen.findByRole('button', { name: `Choose ${name}` });

  it('are removed at once, and stay away while the index does not know it yet', async () => {
    const bucket = new MemoryBucket();
    await bucket.put('raw-photos/a.jpg', 'a');
    await bucket.put('raw-photos/c.jpg', 'c');
    const { user, queries } = show({ bucket });
    await user.click(await choose('a.jpg'));
    await user.click(screen.getByRole('button', { name: 'Choose all of May 2024' }));
    expect(bar().getByText('2 chosen')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    const asking = within(screen.getByRole('alertdialog', { name: 'Delete 2 photos?' }));
    await user.click(asking.getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('2 photos deleted')).toBeVisible();
    expect(bucket.objects.size).toBe(0);
    await queries.invalidateQueries({ queryKey: ['photos'] });
    expect(links()).toEqual(['id-b.jpg']);
  });

  it('leave all lists, and whatever else shows them is asked for again', async () => {
    const bucket = new MemoryBucket();
    await bucket.put('raw-photos/a.jpg', 'a');
    const { user, queries } = show({ bucket });
    const others = [
      ['photos', 'of-day', '2024-06-20'],
      ['photos', 'of-chat', 'Lake'],
      ['files', 'folder', 'raw-photos/'],
    ];
    for (const key of others) {
      queries.setQueryData(key, []);
    }
    await user.click(await choose('a.jpg'));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await user.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Delete' }),
    );
    await screen.findByText('Photo deleted');
    for (const key of others) {
      expect(queries.getQueryState(key)?.isInvalidated).toBe(true);
    }
    const list = queries.getQueryData<PhotoList>(['photos', 'taken_at', null]);
    expect(list?.photos.map(({ filename }) => filename)).toEqual(['b.jpg', 'c.jpg']);
    const [removed] = queries.getQueryCache().findAll({ queryKey: ['removed-photos'] });
    expect(removed?.gcTime).toBe(Number.POSITIVE_INFINITY);
  });

  it('are told where the focus is, by a voice that was there before', async () => {
    const { user } = show();
    (await link(/^a\.jpg/)).focus();
    const voice = screen.getAllByRole('status').find((one) => one.textContent === '');
    await user.keyboard(' ');
    expect(await link(/^a\.jpg.*, chosen$/)).toHaveFocus();
    expect(voice).toHaveTextContent('1 chosen');
    expect(await link(/^b\.jpg/)).not.toHaveAccessibleName(/chosen/);
  });

  it('give the focus back to the gallery when none is chosen any more', async () => {
    const { user } = show();
    await user.click(await choose('b.jpg'));
    await user.click(screen.getByRole('button', { name: 'Choose none' }));
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-photo'));
  });

  it('come back if they could not be removed', async () => {
    const bucket = new MemoryBucket();
    bucket.fail = new BucketError('AccessDenied', '', 403);
    const { user } = show({ bucket });
    await user.click(await choose('b.jpg'));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await user.click(
      within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Delete' }),
    );
    expect(await screen.findByText('A photo could not be deleted')).toBeVisible();
    expect(links()).toHaveLength(3);
  });

  it('are chosen by keys: space, shift with arrows, and no more with escape', async () => {
    const { user } = show();
    (await link(/^a\.jpg/)).focus();
    await user.keyboard(' ');
    expect(await choose('a.jpg')).toHaveAttribute('aria-pressed', 'true');
    await user.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
    expect(bar().getByText('3 chosen')).toBeVisible();
    expect(await link(/^c\.jpg/)).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByText(/chosen$/)).toBeNull();
  });

  it('are downloaded one after the other; what is missing is told', async () => {
    const bucket = new MemoryBucket();
    await bucket.put('photos/originals/a.jpg', 'a');
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.href);
    });
    const { user } = show({ bucket });
    const [a, b] = [await choose('a.jpg'), await choose('b.jpg')];
    fireEvent.click(a);
    fireEvent.click(b, { shiftKey: true });
    await user.click(screen.getByRole('button', { name: 'Download' }));
    expect(
      await screen.findByText('1 photo is not in your lake any more', {}, { timeout: 3000 }),
    ).toBeVisible();
    expect(saved).toEqual(['https://bucket.example/photos/originals/a.jpg?name=a.jpg']);
  });

  it('are not asked for one by one where there is no connection', async () => {
    const bucket = new MemoryBucket();
    const { user } = show({ bucket });
    const [a, b] = [await choose('a.jpg'), await choose('b.jpg')];
    fireEvent.click(a);
    fireEvent.click(b, { shiftKey: true });
    bucket.fail = new BucketError('NO_CONNECTION', '', 0);
    const list = vi.spyOn(bucket, 'list');
    await user.click(screen.getByRole('button', { name: 'Download' }));
    expect(await screen.findByText(/homelake cannot be reached/)).toBeVisible();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(list).toHaveBeenCalledOnce();
  });
});

it('say quietly that nobody knows when they were taken, where that is their order', async () => {
  const api = three();
  api.photoList.push(samplePhoto({ filename: 'scan.jpg', taken_at_source: 'upload' }));
  const { user } = show({ api });
  expect(await link(/^scan\.jpg.*Date unknown$/)).toBeVisible();
  expect(screen.getAllByText('Date unknown')).toHaveLength(1);
  await user.click(screen.getByRole('radio', { name: 'Uploaded' }));
  expect(screen.queryByText('Date unknown')).toBeNull();
});
