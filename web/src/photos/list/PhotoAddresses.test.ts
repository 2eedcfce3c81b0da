import { describe, expect, it } from 'vitest';
import { FakeApi } from '../../testing/FakeApi.ts';
import { samplePhoto } from '../../testing/samples.ts';
import { PhotoAddresses } from './PhotoAddresses.ts';
import { compact, type GalleryPhoto, type PageOrigin } from './photoList.ts';

const ORIGIN: PageOrigin = { sort: 'taken_at', tag: null, cursor: null };

function given() {
  const api = new FakeApi();
  let signed = 0;
  const { photos } = api;
  api.photoList = [samplePhoto({ filename: 'a.jpg' }), samplePhoto({ filename: 'b.jpg' })];
  api.photos = async (query, page) => {
    signed += 1;
    const { items, next } = await photos(query, page);
    return {
      next,
      items: items.map((item) => ({
        ...item,
        thumbnail_url: `small ${item.filename} ${signed}`,
        original_url: `large ${item.filename} ${signed}`,
      })),
    };
  };
  const clock = { now: 0 };
  const addresses = new PhotoAddresses(api, () => clock.now);
  const [a, b] = api.photoList.map((photo) => compact(photo, ORIGIN));
  if (!a || !b) {
    throw new Error('there are two');
  }
  return { api, addresses, clock, a, b };
}

type Renewed = Awaited<ReturnType<PhotoAddresses['renew']>>;

const thumbnail = (renewed: Renewed, { id }: GalleryPhoto) =>
  renewed && renewed !== 'gone' ? renewed.get(id)?.thumbnail : undefined;

describe('addresses of photos', () => {
  it('are asked for once a page, however many of its photos need them', async () => {
    const { api, addresses, a, b } = given();
    const [one, other] = await Promise.all([
      addresses.renew(a, a.thumbnail),
      addresses.renew(b, b.thumbnail),
    ]);
    expect(one).toBe(other);
    expect(thumbnail(one, a)).toBe('small a.jpg 1');
    expect(api.asked).toHaveLength(1);
  });

  it('are not asked for again and again, where that does not help', async () => {
    const { api, addresses, clock, a } = given();
    const fresh = await addresses.renew(a, a.thumbnail);
    const failed = thumbnail(fresh, a) ?? '';
    expect(await addresses.renew(a, failed)).toBeNull();
    expect(api.asked).toHaveLength(1);
    clock.now = 61_000;
    expect(thumbnail(await addresses.renew(a, failed), a)).toBe('small a.jpg 2');
    expect(api.asked).toHaveLength(2);
  });

  it('of originals are remembered for a while', async () => {
    const { api, addresses, clock, a, b } = given();
    expect((await addresses.of(a))?.original).toBe('large a.jpg 1');
    clock.now = 19 * 60_000;
    expect((await addresses.of(b))?.original).toBe('large b.jpg 1');
    clock.now = 21 * 60_000;
    expect((await addresses.of(b))?.original).toBe('large b.jpg 2');
    expect(api.asked).toHaveLength(2);
  });

  it('are found on the page after, if the list moved, and nowhere if it is gone', async () => {
    const { api, addresses, a, b } = given();
    const { photos } = api;
    api.photos = (query, page) => photos({ ...query, limit: 1 }, page);
    expect(await addresses.of(b)).toMatchObject({ thumbnail: 'small b.jpg 2' });
    expect(api.asked).toHaveLength(2);
    const gone = { ...a, id: 'gone', origin: { ...ORIGIN, tag: 'gps' as const } };
    expect(await addresses.of(gone)).toBeNull();
    expect(await addresses.renew(gone, gone.thumbnail)).toBe('gone');
  });

  it('are found by the day, however many newer photos there are', async () => {
    const { api, addresses, a, b } = given();
    const newer = Array.from({ length: 1000 }, (_, number) =>
      samplePhoto({ filename: `${number}.jpg`, taken_at: '2025-01-01T12:00:00Z' }),
    );
    api.photoList.push(...newer);
    expect((await addresses.of(a))?.original).toContain('large a.jpg');
    expect((await addresses.of(b))?.original).toContain('large b.jpg');
    expect(await addresses.renew(a, a.thumbnail)).toHaveProperty('size', 2);
    expect(api.asked).toHaveLength(3);
  });

  it('are found on a day with very many photos, of which none is looked at twice', async () => {
    const { api, addresses, a } = given();
    const same = Array.from({ length: 1000 }, (_, number) =>
      samplePhoto({
        filename: `${number}.jpg`,
        taken_at: new Date(Date.UTC(2024, 5, 1, 19) + number * 1000).toISOString(),
      }),
    );
    api.photoList.push(...same);
    const early = { ...a, id: 'id-5.jpg', takenAt: '2024-06-01T19:00:05.000Z' };
    const [first, second] = await Promise.all([addresses.of(early), addresses.of(a)]);
    expect(first?.original).toContain('large 5.jpg');
    expect(second?.original).toContain('large a.jpg');
    expect(await addresses.of({ ...a, id: 'gone' })).toBeNull();
    // Two pages of the gallery, and six of the day.
    expect(api.asked).toHaveLength(8);
  });

  it('are asked for again after a failure', async () => {
    const { api, addresses, a } = given();
    const { photos } = api;
    api.photos = async () => {
      throw new Error('no connection');
    };
    await expect(addresses.of(a)).rejects.toThrow();
    api.photos = photos;
    expect(await addresses.of(a)).not.toBeNull();
  });
});
