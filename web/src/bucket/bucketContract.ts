import type { Bucket } from './Bucket.ts';
import { PART_BYTES } from './partBytes.ts';

/** A promise of {@link Bucket}; `check` rejects if it is broken. Leaves what it made. */
export interface BucketPromise {
  name: string;
  /** `prefix` is a folder that nobody else uses. */
  check: (bucket: Bucket, prefix: string) => Promise<void>;
}

/**
 * What every bucket does. Without a test framework, so that it runs in a browser against S3, too:
 * `node build/bucket-in-browser.mjs`.
 */
export const BUCKET_CONTRACT: readonly BucketPromise[] = [
  {
    name: 'keeps what is uploaded, with its type and metadata',
    check: async (bucket, prefix) => {
      const key = `${prefix}grüße & 1+1=2.txt`;
      const file = new Blob(['Grüße'], { type: 'text/plain' });
      const { etag } = await bucket.upload(file, key, { metadata: { 'sent-at': 'abc' } });
      same(await bucket.read(key), 'Grüße');
      const head = await bucket.head(key);
      same(head?.size, 7);
      same(head?.etag, etag);
      same(head?.contentType, 'text/plain');
      same(head?.metadata['sent-at'], 'abc');
    },
  },
  {
    name: 'takes the type that is given, and replaces what was there',
    check: async (bucket, prefix) => {
      await bucket.upload(new Blob(['one']), `${prefix}x`);
      await bucket.upload(new Blob(['two!']), `${prefix}x`, {
        contentType: 'application/json',
        storageClass: 'STANDARD',
      });
      same(await bucket.read(`${prefix}x`), 'two!');
      same((await bucket.head(`${prefix}x`))?.contentType, 'application/json');
    },
  },
  {
    name: 'keeps an empty file',
    check: async (bucket, prefix) => {
      await bucket.upload(new Blob([]), `${prefix}empty`);
      same(await bucket.read(`${prefix}empty`), '');
    },
  },
  {
    name: 'has null for what is not there',
    check: async (bucket, prefix) => {
      same(await bucket.head(`${prefix}none`), null);
      same(await bucket.read(`${prefix}none`), null);
    },
  },
  {
    name: 'lists folders and objects, page by page',
    check: async (bucket, prefix) => {
      for (const name of ['a.txt', 'sub/b.txt', 'sub/deep/c.txt']) {
        await bucket.upload(new Blob([name]), prefix + name);
      }
      const flat = await bucket.list(prefix);
      same(
        flat.objects.map((object) => object.key).join(),
        ['a.txt', 'sub/b.txt', 'sub/deep/c.txt'].map((name) => prefix + name).join(),
      );
      same(flat.next, null);
      const folder = await bucket.list(prefix, { delimiter: '/' });
      same(folder.folders.join(), `${prefix}sub/`);
      same(folder.objects.map((object) => [object.key, object.size]).join(), `${prefix}a.txt,5`);
      same(folder.objects[0]?.etag, (await bucket.head(`${prefix}a.txt`))?.etag);
    },
  },
  {
    name: 'removes, also what is not there',
    check: async (bucket, prefix) => {
      await bucket.upload(new Blob(['x']), `${prefix}<&>.txt`);
      await bucket.upload(new Blob(['y']), `${prefix}stays`);
      same((await bucket.remove([`${prefix}<&>.txt`, `${prefix}none`])).length, 0);
      same((await bucket.list(prefix)).objects.length, 1);
      same((await bucket.remove([])).length, 0);
    },
  },
  {
    name: 'brings large files whole, and tells how far it is',
    check: async (bucket, prefix) => {
      const bytes = new Uint8Array(2 * PART_BYTES + 5);
      bytes.fill(7);
      let last = { loaded: 0, total: 0 };
      await bucket.upload(new Blob([bytes]), `${prefix}large`, {
        metadata: { 'sent-at': 'def' },
        onProgress: (progress) => {
          last = progress;
        },
      });
      same(last.loaded, bytes.length);
      same(last.total, bytes.length);
      const head = await bucket.head(`${prefix}large`);
      same(head?.size, bytes.length);
      same(head?.metadata['sent-at'], 'def');
    },
  },
  {
    name: 'leaves nothing of an upload that was ended, small or large',
    check: async (bucket, prefix) => {
      for (const size of [1000, 3 * PART_BYTES]) {
        const ending = new AbortController();
        const upload = bucket.upload(new Blob([new Uint8Array(size)]), `${prefix}${size}`, {
          signal: ending.signal,
          onProgress: () => ending.abort(),
        });
        ending.abort();
        same(await nameOfFailure(upload), 'AbortError');
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      same((await bucket.list(prefix)).objects.length, 0);
    },
  },
];

function same(is: unknown, wanted: unknown): void {
  if (is !== wanted) {
    throw new Error(`${JSON.stringify(is)}, and not ${JSON.stringify(wanted)}`);
  }
}

async function nameOfFailure(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no failure';
  } catch (failure) {
    return (failure as Error).name;
  }
}
