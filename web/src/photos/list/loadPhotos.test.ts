import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/ApiError.ts';
import type { Photo } from '../../api/types.ts';
import { FakeApi } from '../../testing/FakeApi.ts';
import { samplePhoto } from '../../testing/samples.ts';
import { LIST_LIFE, loadPhotos, PAGE_SIZE } from './loadPhotos.ts';
import type { PhotoList, PhotoView } from './photoList.ts';

const TAKEN: PhotoView = { sort: 'taken_at', tag: null };

function photo(number: number, some: Partial<Photo> = {}): Photo {
  const time = new Date(Date.UTC(2024, 0, 1) + number * 3_600_000).toISOString();
  return samplePhoto({ filename: `${number}.jpg`, taken_at: time, uploaded_at: time, ...some });
}

function given(count: number) {
  const api = new FakeApi();
  api.photoList = Array.from({ length: count }, (_, number) => photo(number));
  const shown: PhotoList[] = [];
  const load = (before?: PhotoList, now = 1_000_000, view = TAKEN) =>
    loadPhotos({ api, view, before, onProgress: (list) => shown.push(list), now: () => now });
  return { api, shown, load };
}

const names = (list: PhotoList) => list.photos.map(({ filename }) => filename);

describe('loading photos', () => {
  it('asks for a short list anew soon, for a long one seldom', async () => {
    const short = given(3);
    const three = await short.load();
    short.api.photoList.shift();
    expect(await short.load(three, 1_004_000)).toMatchObject({ photos: { length: 3 } });
    expect(await short.load(three, 1_006_000)).toMatchObject({ photos: { length: 2 } });
    const long = given(1_000);
    const thousand = await long.load();
    long.api.photoList.shift();
    expect(await long.load(thousand, 1_050_000)).toMatchObject({ photos: { length: 1_000 } });
    expect(await long.load(thousand, 1_056_000)).toMatchObject({ photos: { length: 999 } });
  });

  it('loads page after page to the end, and shows the first as soon as it is there', async () => {
    const { api, shown, load } = given(2 * PAGE_SIZE + 50);
    const list = await load();
    expect(list.complete).toBe(true);
    expect(list.photos).toHaveLength(2 * PAGE_SIZE + 50);
    expect(names(list)[0]).toBe(`${2 * PAGE_SIZE + 49}.jpg`);
    expect(shown[0]?.photos).toHaveLength(PAGE_SIZE);
    expect(api.asked).toHaveLength(3);
  });

  it('goes on after a failure where it ended', async () => {
    const { api, shown, load } = given(2 * PAGE_SIZE);
    const { photos } = api;
    api.photos = (query, page) => {
      api.photos = async () => {
        throw new ApiError('PHOTO_INDEX_BUSY', '', 503);
      };
      return photos(query, page);
    };
    await expect(load()).rejects.toMatchObject({ code: 'PHOTO_INDEX_BUSY' });
    api.photos = photos;
    const list = await load(shown.at(-1));
    expect(new Set(names(list)).size).toBe(2 * PAGE_SIZE);
    // The second page, and what may be new.
    expect(api.asked).toHaveLength(3);
  });

  it('finds what came to pages that were there already when it goes on', async () => {
    const { api, shown, load } = given(2 * PAGE_SIZE);
    await load();
    const [half] = shown;
    api.photoList.push(photo(900, { filename: 'late.jpg', uploaded_at: '2025-01-01T00:00:00Z' }));
    const list = await load(half);
    expect(names(list)[0]).toBe('late.jpg');
    expect(list.photos).toHaveLength(2 * PAGE_SIZE + 1);
  });

  it('ends when another loader has taken over', async () => {
    const { api, shown } = given(3 * PAGE_SIZE);
    await loadPhotos({
      api,
      view: TAKEN,
      before: undefined,
      onProgress: (list) => shown.push(list),
      going: () => api.asked.length < 2,
    });
    expect(api.asked).toHaveLength(2);
    expect(shown).toHaveLength(1);
  });

  it('adds what was uploaded since in its place, and asks for no more than that', async () => {
    const { api, load } = given(3 * PAGE_SIZE);
    const before = await load();
    api.photoList.push(photo(7.5, { filename: 'late.jpg', uploaded_at: '2025-01-01T00:00:00Z' }));
    api.asked = [];
    const list = await load(before);
    expect(api.asked).toEqual(['photos {"sort_by":"uploaded_at","limit":200}']);
    const at = names(list).indexOf('late.jpg');
    expect(names(list).slice(at - 1, at + 2)).toEqual(['8.jpg', 'late.jpg', '7.jpg']);
  });

  it('puts a photo that was uploaded again in the place of the old one', async () => {
    const { api, load } = given(3);
    const before = await load();
    api.photoList[1] = photo(1, { uploaded_at: '2025-01-01T00:00:00Z', width: 900 });
    const list = await load(before);
    expect(names(list)).toEqual(['2.jpg', '1.jpg', '0.jpg']);
    expect(list.photos[1]?.width).toBe(900);
  });

  it('is the same if nothing is new', async () => {
    const { load } = given(3);
    const before = await load();
    expect((await load(before)).photos).toBe(before.photos);
  });

  it('loads anew what is old, and shows it when it is whole', async () => {
    const { api, shown, load } = given(PAGE_SIZE + 5);
    const before = await load();
    api.photoList.splice(0, 5);
    shown.length = 0;
    const list = await load(before, 1_000_000 + LIST_LIFE);
    expect(list.photos).toHaveLength(PAGE_SIZE);
    expect(shown).toEqual([]);
  });
});
