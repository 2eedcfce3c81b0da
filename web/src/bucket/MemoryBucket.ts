import type { Bucket, ObjectDetails } from './Bucket.ts';
import { abortError, type BucketError } from './BucketError.ts';
import { contentHash } from './contentHash.ts';

interface Stored extends ObjectDetails {
  content: Blob;
}

/**
 * A bucket in memory, for tests. `fail` makes the next questions fail; `hold` keeps uploads from
 * ending until it is resolved, after half of their bytes were told.
 */
export class MemoryBucket implements Bucket {
  readonly objects = new Map<string, Stored>();
  /** Thrown by everything, while it is there. */
  fail: BucketError | null = null;
  /** Uploads wait for it. */
  hold: Promise<void> | null = null;
  /** How many objects and folders a page of a list has. */
  pageSize = 1000;

  /** Puts an object there, as if it had been uploaded. */
  async put(key: string, content: string | Blob, some: Partial<ObjectDetails> = {}): Promise<void> {
    const blob = content instanceof Blob ? content : new Blob([content]);
    this.objects.set(key, {
      key,
      size: blob.size,
      modified: new Date('2024-06-01T12:00:00Z'),
      etag: await etagOf(blob),
      storageClass: 'STANDARD',
      contentType: blob.type || 'application/octet-stream',
      metadata: {},
      ...some,
      content: blob,
    });
  }

  list: Bucket['list'] = async (prefix, options = {}) => {
    this.#check(options.signal);
    const folders = new Set<string>();
    const entries: string[] = [];
    for (const key of [...this.objects.keys()].sort()) {
      if (!key.startsWith(prefix)) {
        continue;
      }
      const cut = options.delimiter ? key.indexOf(options.delimiter, prefix.length) : -1;
      const entry = cut < 0 ? key : key.slice(0, cut + 1);
      if (cut >= 0) {
        folders.add(entry);
      }
      if (entries.at(-1) !== entry) {
        entries.push(entry);
      }
    }
    const start = Number(options.token ?? 0);
    const shown = entries.slice(start, start + this.pageSize);
    const more = start + this.pageSize < entries.length;
    return {
      objects: shown.flatMap((entry) => {
        const stored = folders.has(entry) ? undefined : this.objects.get(entry);
        return stored ? [summary(stored)] : [];
      }),
      folders: shown.filter((entry) => folders.has(entry)),
      next: more ? String(start + this.pageSize) : null,
    };
  };

  head: Bucket['head'] = async (key, options = {}) => {
    this.#check(options.signal);
    const stored = this.objects.get(key);
    return stored
      ? { ...summary(stored), contentType: stored.contentType, metadata: stored.metadata }
      : null;
  };

  read: Bucket['read'] = async (key, options = {}) => {
    this.#check(options.signal);
    return (await this.objects.get(key)?.content.text()) ?? null;
  };

  upload: Bucket['upload'] = async (file, key, options = {}) => {
    this.#check(options.signal);
    options.onProgress?.({ loaded: Math.floor(file.size / 2), total: file.size });
    await Promise.resolve();
    if (this.hold) {
      await Promise.race([this.hold, aborted(options.signal)]);
    }
    this.#check(options.signal);
    options.onProgress?.({ loaded: file.size, total: file.size });
    await this.put(key, file, {
      contentType: options.contentType ?? (file.type || 'application/octet-stream'),
      storageClass: options.storageClass ?? 'STANDARD',
      metadata: { ...options.metadata },
      modified: new Date(),
    });
    return { etag: this.objects.get(key)?.etag ?? '' };
  };

  remove: Bucket['remove'] = async (keys) => {
    this.#check();
    for (const key of keys) {
      this.objects.delete(key);
    }
    return [];
  };

  downloadUrl: Bucket['downloadUrl'] = async (key, filename) => {
    this.#check();
    return `https://bucket.example/${key}?name=${encodeURIComponent(filename)}`;
  };

  #check(signal?: AbortSignal) {
    if (signal?.aborted) {
      throw abortError();
    }
    if (this.fail) {
      throw this.fail;
    }
  }
}

function summary({ key, size, modified, etag, storageClass }: Stored) {
  return { key, size, modified, etag, storageClass };
}

/** As S3 makes it. */
async function etagOf(blob: Blob): Promise<string> {
  return (await contentHash(blob)).etags.at(-1) ?? '';
}

function aborted(signal?: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(abortError()), { once: true });
  });
}
