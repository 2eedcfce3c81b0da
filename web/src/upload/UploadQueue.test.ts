import { afterEach, describe, expect, it, vi } from 'vitest';
import { BucketError } from '../bucket/BucketError.ts';
import { MemoryBucket } from '../bucket/MemoryBucket.ts';
import { FakeConnection } from './testing/FakeConnection.ts';
import type { Upload } from './Upload.ts';
import { UploadQueue } from './UploadQueue.ts';

const file = (name: string, content = name) => new File([content], name);
const chosen = (...files: File[]) => files.map((one) => ({ file: one, path: one.name }));

function queueing() {
  const bucket = new MemoryBucket();
  const connection = new FakeConnection();
  const arrived: Upload[] = [];
  const queue = new UploadQueue(bucket, connection, (upload) => arrived.push(upload));
  const kinds = () => queue.uploads().map((upload) => upload.state.kind);
  const state = (index: number) => queue.uploads()[index]?.state;
  const until = (...wanted: string[]) => vi.waitFor(() => expect(kinds()).toEqual(wanted));
  return { bucket, connection, arrived, queue, kinds, state, until };
}

/** A promise, and what ends it. */
function opening() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('uploads', () => {
  it('come to their places, three at a time', async () => {
    const { bucket, queue, kinds, until, arrived } = queueing();
    const held = opening();
    bucket.hold = held.promise;
    queue.add(chosen(...['a.txt', 'b.zip', 'c.jpg', 'd.pdf', 'e.pdf'].map((name) => file(name))));
    await until('sending', 'sending', 'sending', 'waiting', 'waiting');
    expect(kinds()).toHaveLength(5);
    held.resolve();
    await until('done', 'done', 'done', 'done', 'done');
    expect([...bucket.objects.keys()].sort()).toEqual([
      'misc/d.pdf',
      'misc/e.pdf',
      'raw-photos/c.jpg',
      'raw-whatsapp-uploads/a.txt',
      'uploads-landing/b.zip',
    ]);
    expect(arrived).toHaveLength(5);
  });

  it('are not sent again when the same content is there', async () => {
    const { bucket, queue, state, until } = queueing();
    await bucket.put('raw-photos/boat.jpg', 'the boat');
    const upload = vi.spyOn(bucket, 'upload');
    queue.add(chosen(file('boat.jpg', 'the boat')));
    await until('done');
    expect(state(0)).toMatchObject({ key: 'raw-photos/boat.jpg', isNew: false });
    expect(upload).not.toHaveBeenCalled();
  });

  it('go beside another file of their name, and are found there again', async () => {
    const { bucket, queue, state, until } = queueing();
    await bucket.put('raw-photos/boat.jpg', 'another boat');
    queue.add(chosen(file('boat.jpg', 'the boat')));
    await until('done');
    expect(state(0)).toMatchObject({ kind: 'done', isNew: true });
    const key = [...bucket.objects.keys()].find((one) => one !== 'raw-photos/boat.jpg');
    expect(key).toMatch(/^raw-photos\/[0-9a-f]{16}\/boat\.jpg$/);
    queue.add(chosen(file('boat.jpg', 'the boat')));
    await until('done', 'done');
    expect(state(1)).toMatchObject({ key, isNew: false });
    expect(await bucket.objects.get('raw-photos/boat.jpg')?.content.text()).toBe('another boat');
  });

  it('of one name wait for each other', async () => {
    const { bucket, queue, state, until } = queueing();
    queue.add(chosen(file('boat.jpg', 'one'), file('boat.jpg', 'two'), file('boat.jpg', 'one')));
    await until('done', 'done', 'done');
    expect(bucket.objects.size).toBe(2);
    expect(state(1)).toMatchObject({ isNew: true });
    expect(state(2)).toMatchObject({ key: 'raw-photos/boat.jpg', isNew: false });
  });

  it('can be cancelled: nothing is left, and the next begins', async () => {
    const { bucket, queue, until } = queueing();
    const held = opening();
    bucket.hold = held.promise;
    queue.add(chosen(...['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'].map((name) => file(name))));
    await until('sending', 'sending', 'sending', 'waiting');
    queue.cancel([queue.uploads()[0]?.id ?? 0]);
    await until('cancelled', 'sending', 'sending', 'sending');
    queue.cancel();
    held.resolve();
    await until('cancelled', 'cancelled', 'cancelled', 'cancelled');
    expect(bucket.objects.size).toBe(0);
    queue.retry([queue.uploads()[3]?.id ?? 0]);
    await until('cancelled', 'cancelled', 'cancelled', 'done');
    queue.clear();
    expect(queue.uploads()).toEqual([]);
  });

  it('by the thousand are told of once, and all ended at once', async () => {
    const { bucket, queue, until } = queueing();
    bucket.hold = opening().promise;
    const told = vi.fn();
    queue.subscribe(told);
    queue.add(chosen(...Array.from({ length: 2_000 }, (_, index) => file(`${index}.pdf`))));
    expect(told).toHaveBeenCalledTimes(1);
    expect(queue.isBusy()).toBe(true);
    queue.cancel();
    expect(told).toHaveBeenCalledTimes(2);
    expect(queue.isBusy()).toBe(false);
    await until(...Array.from({ length: 2_000 }, () => 'cancelled'));
    queue.retry(queue.uploads().map((upload) => upload.id));
    expect(told.mock.calls.length).toBeLessThan(6);
    queue.close();
  });

  it('that happen by themselves are told together', async () => {
    const { queue, until } = queueing();
    const told = vi.fn();
    queue.subscribe(told);
    queue.add(chosen(...Array.from({ length: 30 }, (_, index) => file(`${index}.pdf`))));
    await until(...Array.from({ length: 30 }, () => 'done'));
    expect(told.mock.calls.length).toBeLessThan(10);
  });

  it('that were cancelled too late and tried again come once', async () => {
    const { bucket, queue, arrived, until } = queueing();
    const late = opening();
    const upload = vi.spyOn(bucket, 'upload').mockImplementation(async (content, key) => {
      await late.promise;
      await bucket.put(key, content);
      return { etag: 'late' };
    });
    queue.add(chosen(file('a.pdf')));
    await vi.waitFor(() => expect(upload).toHaveBeenCalled());
    queue.cancel();
    queue.retry([1]);
    late.resolve();
    await until('done');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(arrived).toHaveLength(1);
    expect(upload).toHaveBeenCalledTimes(1);
  });

  it('do nothing more once the queue is closed', async () => {
    const { bucket, queue, connection, arrived } = queueing();
    const list = vi.spyOn(bucket, 'list');
    queue.close();
    queue.add(chosen(file('a.pdf')));
    queue.retry([1]);
    connection.set(false);
    connection.set(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(queue.uploads()).toEqual([]);
    expect(queue.isBusy()).toBe(false);
    expect(list).not.toHaveBeenCalled();
    expect(arrived).toEqual([]);
  });

  it('that fail say why, stop no other, and can be tried again', async () => {
    const { bucket, queue, state, until } = queueing();
    bucket.fail = new BucketError('AccessDenied', '', 403);
    queue.add(chosen(file('a.pdf'), file('empty.txt', '')));
    await until('failed', 'failed');
    expect(state(0)).toEqual({ kind: 'failed', code: 'AccessDenied' });
    expect(state(1)).toEqual({ kind: 'failed', code: 'FILE_EMPTY' });
    bucket.fail = null;
    queue.retry();
    await until('done', 'failed');
  });

  it('say that a file is gone, not that the connection is', async () => {
    const { bucket, queue, state, until } = queueing();
    bucket.fail = new BucketError('NO_CONNECTION', '', 0);
    const gone = file('a.pdf');
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadable')) }) as never;
    queue.add(chosen(gone));
    await until('failed');
    expect(state(0)).toEqual({ kind: 'failed', code: 'FILE_GONE' });
  });

  it('wait while there is no connection, and go on by themselves', async () => {
    const { bucket, connection, queue, kinds, until } = queueing();
    connection.set(false);
    queue.add(chosen(file('a.pdf')));
    await Promise.resolve();
    expect(kinds()).toEqual(['waiting']);
    bucket.fail = new BucketError('NO_CONNECTION', '', 0);
    connection.set(true);
    await until('checking');
    connection.set(false);
    bucket.fail = null;
    connection.set(true);
    await vi.waitFor(() => expect(kinds()).toEqual(['done']), { timeout: 4_000 });
  });

  it('give up after some tries where nobody answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { bucket, queue, state } = queueing();
    bucket.fail = new BucketError('NO_CONNECTION', '', 0);
    const list = vi.spyOn(bucket, 'list');
    queue.add(chosen(file('a.pdf')));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state(0)).toEqual({ kind: 'failed', code: 'NO_CONNECTION' });
    expect(list).toHaveBeenCalledTimes(4);
  });

  it('are stored as wished only where nothing looks into them', async () => {
    const { bucket, queue, until } = queueing();
    queue.add(chosen(file('a.pdf'), file('b.jpg')), { storageClass: 'DEEP_ARCHIVE' });
    queue.add(chosen(file('c.jpg')), { keepRawOnly: true, storageClass: 'GLACIER_IR' });
    await until('done', 'done', 'done');
    const stored = [...bucket.objects].map(([key, { storageClass }]) => [key, storageClass]);
    expect(Object.fromEntries(stored)).toEqual({
      'misc/a.pdf': 'DEEP_ARCHIVE',
      'raw-photos/b.jpg': 'STANDARD',
      'raw-archive/c.jpg': 'GLACIER_IR',
    });
  });
});
