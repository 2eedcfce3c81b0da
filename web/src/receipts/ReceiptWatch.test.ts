import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryBucket } from '../bucket/MemoryBucket.ts';
import { FakeApi } from '../testing/FakeApi.ts';
import { sampleMessage, samplePhoto } from '../testing/samples.ts';
import type { News } from './Arrival.ts';
import type { Outcome } from './Outcome.ts';
import { ReceiptWatch } from './ReceiptWatch.ts';
import { ACCEPTED_ZIP, changed, REFUSED_PHOTO, REFUSED_TEXT } from './testing/sampleReceipts.ts';

const ZIP = 'uploads-landing/club.zip';
const RECEIPT = 'receipts/whatsapp/club.zip.json';
const ETAG = JSON.parse(ACCEPTED_ZIP).upload.etag as string;

function watching(tableFollows = true) {
  const bucket = new MemoryBucket();
  const api = new FakeApi();
  const outcomes = new Map<number, Outcome>();
  const news: News[][] = [];
  const watch = new ReceiptWatch(bucket, api, {
    tableFollows,
    onOutcome: (id, outcome) => outcomes.set(id, outcome),
    onNews: (some) => news.push([...some]),
  });
  return { bucket, api, outcomes, news, watch };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('what becomes of uploads', () => {
  it('is told once the receipt is there, and again once the chat can be read', async () => {
    const { bucket, api, outcomes, news, watch } = watching();
    watch.add({ id: 1, key: ZIP, etag: ETAG, isNew: true });
    expect(outcomes.get(1)).toEqual({ kind: 'looking' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(outcomes.get(1)).toEqual({ kind: 'looking' });
    await bucket.put(RECEIPT, ACCEPTED_ZIP);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(outcomes.get(1)).toMatchObject({ kind: 'chat', receiptKey: RECEIPT, table: 'looking' });
    expect(news.flat()).toEqual(['receipts', 'photos']);
    api.messageList = [sampleMessage({ chat: 'Lighthouse Book Club', date: '2023-02-19' })];
    await vi.advanceTimersByTimeAsync(20_000);
    expect(outcomes.get(1)).toMatchObject({ kind: 'chat', table: 'there' });
    // The pictures of its zip have reached the gallery meanwhile.
    expect(news.at(-1)).toEqual(['chats', 'photos']);
    watch.close();
  });

  it('is not what an old receipt of the name says', async () => {
    const { bucket, outcomes, watch } = watching();
    await bucket.put(RECEIPT, ACCEPTED_ZIP);
    watch.add({ id: 1, key: ZIP, etag: 'another', isNew: true });
    watch.add({ id: 2, key: ZIP, etag: 'another', isNew: false });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(outcomes.get(1)).toEqual({ kind: 'looking' });
    expect(outcomes.get(2)).toMatchObject({ kind: 'chat' });
    await bucket.put(
      RECEIPT,
      changed(ACCEPTED_ZIP, { upload: { etag: 'another' }, upload_removed: true }),
    );
    await vi.advanceTimersByTimeAsync(15_000);
    expect(outcomes.get(1)).toEqual({ kind: 'looking' });
    await bucket.put(RECEIPT, changed(ACCEPTED_ZIP, { upload: { etag: 'another' } }));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(outcomes.get(1)).toMatchObject({ kind: 'chat' });
    watch.close();
  });

  it('is told of refused texts and photos, and of photos in the gallery', async () => {
    const { bucket, api, outcomes, news, watch } = watching();
    await bucket.put('receipts/whatsapp/kettle.txt.json', REFUSED_TEXT);
    await bucket.put('receipts/photos/trip/cut short.jpg.json', REFUSED_PHOTO);
    api.photoList = [samplePhoto({ source_key: 'raw-photos/trip/boat.jpg' })];
    const etag = JSON.parse(REFUSED_TEXT).upload.etag as string;
    watch.add({ id: 1, key: 'raw-whatsapp-uploads/kettle.txt', etag, isNew: true });
    watch.add({ id: 2, key: 'raw-photos/trip/cut short.jpg', etag: '', isNew: true });
    watch.add({ id: 3, key: 'raw-photos/trip/boat.jpg', etag: '', isNew: true });
    watch.add({ id: 4, key: 'raw-photos/trip/old.jpg', etag: '', isNew: false });
    watch.add({ id: 5, key: 'misc/notes.pdf', etag: '', isNew: true });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(outcomes.get(1)).toMatchObject({ kind: 'refused' });
    expect(outcomes.get(2)).toMatchObject({
      kind: 'refused',
      receipt: { refusal: { code: 'DAMAGED_IMAGE' } },
    });
    expect(outcomes.get(3)).toEqual({ kind: 'photo' });
    expect(outcomes.get(4)).toEqual({ kind: 'photo' });
    expect(outcomes.has(5)).toBe(false);
    expect(news).toEqual([['receipts', 'photos']]);
    expect(api.asked.filter((asked) => asked.startsWith('photos'))).toHaveLength(1);
    watch.close();
  });

  it('asks less and less, and gives up after some minutes', async () => {
    const { api, outcomes, watch } = watching();
    watch.add({ id: 1, key: 'raw-photos/boat.jpg', etag: '', isNew: true });
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(outcomes.get(1)).toEqual({ kind: 'late' });
    expect(api.asked.length).toBeGreaterThan(10);
    expect(api.asked.length).toBeLessThan(30);
    const before = api.asked.length;
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(api.asked).toHaveLength(before);
  });

  it('is looked for while files keep arriving', async () => {
    const { api, outcomes, watch } = watching();
    api.photoList = [samplePhoto({ source_key: 'raw-photos/0.jpg' })];
    for (let id = 0; id < 20; id++) {
      watch.add({ id, key: `raw-photos/${id}.jpg`, etag: '', isNew: true });
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(outcomes.get(0)).toEqual({ kind: 'photo' });
    expect(api.asked.length).toBeLessThan(6);
    watch.close();
  });

  it('is looked for so long from the first look on', async () => {
    const { bucket, outcomes, watch } = watching();
    let answer = () => {};
    vi.spyOn(bucket, 'list').mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      throw new Error('No answer');
    });
    watch.add({ id: 1, key: ZIP, etag: ETAG, isNew: true });
    await vi.advanceTimersByTimeAsync(2_000);
    watch.add({ id: 2, key: ZIP, etag: ETAG, isNew: true });
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    answer();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(outcomes.get(1)).toEqual({ kind: 'late' });
    expect(outcomes.get(2)).toEqual({ kind: 'looking' });
    watch.close();
  });

  it('is nobody’s concern once it is closed', async () => {
    const { api, outcomes, watch } = watching();
    watch.close();
    watch.add({ id: 1, key: 'raw-photos/boat.jpg', etag: '', isNew: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outcomes.size).toBe(0);
    expect(api.asked).toEqual([]);
  });

  it('looks into a table once that is brought up to date once a day', async () => {
    const { bucket, api, outcomes, watch } = watching(false);
    await bucket.put(RECEIPT, ACCEPTED_ZIP);
    watch.add({ id: 1, key: ZIP, etag: ETAG, isNew: true });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outcomes.get(1)).toMatchObject({ kind: 'chat', table: 'late' });
    expect(api.asked.filter((asked) => asked.startsWith('chats'))).toHaveLength(1);
  });
});
