import { describe, expect, it, vi } from 'vitest';
import { MemoryBucket } from '../bucket/MemoryBucket.ts';
import { REFUSED_PHOTO } from '../receipts/testing/sampleReceipts.ts';
import { FakeApi } from '../testing/FakeApi.ts';
import { FakeConnection } from './testing/FakeConnection.ts';
import { UploadSession } from './UploadSession.ts';

function sessionWith(bucket = new MemoryBucket()) {
  const session = new UploadSession({
    bucket,
    api: new FakeApi(),
    connection: new FakeConnection(),
    tableFollows: true,
    onNews: () => {},
  });
  const bring = (...names: string[]) =>
    session.bring({
      files: names.map((name) => ({ file: new File([name], name), path: name })),
      leftOut: 0,
      unreadable: [],
    });
  return { session, bring };
}

describe('all uploads of a page', () => {
  it('forget what was cleared away, and what becomes of it', async () => {
    const bucket = new MemoryBucket();
    const { session, bring } = sessionWith(bucket);
    bring('a.jpg');
    await vi.waitFor(() => expect(session.rows()[0]?.outcome).toEqual({ kind: 'looking' }));
    session.clear();
    expect(session.rows()).toEqual([]);
    const told = vi.fn();
    session.subscribe(told);
    await bucket.put('receipts/photos/a.jpg.json', REFUSED_PHOTO);
    const read = vi.spyOn(bucket, 'read');
    await vi.waitFor(() => expect(read).toHaveBeenCalled(), { timeout: 4_000 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(told).not.toHaveBeenCalled();
    session.close();
  });

  it('are told together when many become something', async () => {
    const { session, bring } = sessionWith();
    const told = vi.fn();
    session.subscribe(told);
    bring(...Array.from({ length: 30 }, (_, index) => `${index}.jpg`));
    await vi.waitFor(() =>
      expect(session.rows().every((row) => row.outcome?.kind === 'looking')).toBe(true),
    );
    expect(told.mock.calls.length).toBeLessThan(15);
    session.close();
  });

  it('are none once it is closed', () => {
    const { session, bring } = sessionWith();
    session.close();
    bring('a.jpg');
    expect(session.rows()).toEqual([]);
    expect(session.isBusy()).toBe(false);
  });
});
