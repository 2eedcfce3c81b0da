import type { Bucket, BucketObject, UploadOptions } from '../bucket/Bucket.ts';
import { type ContentHash, contentHash } from '../bucket/contentHash.ts';
import { type UploadPlace, uploadKey } from './uploadPlace.ts';

/** A file that is in the bucket. */
export interface Delivered {
  key: string;
  etag: string;
  /** Whether it was not there before. */
  isNew: boolean;
}

/** How to deliver. */
export type DeliverOptions = UploadOptions & {
  /** It is new, and on its way. */
  onSending: () => void;
};

/**
 * Brings a file to its place, unless its content is there already. Nothing is overwritten: if the
 * name is taken by other content, it goes beside it, to where the same file will be found again.
 * `homelake import` does the same (`Uploading` in Java).
 */
export async function deliver(
  bucket: Bucket,
  file: File,
  place: UploadPlace,
  options: DeliverOptions,
): Promise<Delivered> {
  const { onSending, ...upload } = options;
  let key = uploadKey(place);
  const present = await find(bucket, key, options.signal);
  if (present) {
    const hash = await contentHash(file, options.signal);
    if (isSame(present, file, hash)) {
      return { key, etag: present.etag, isNew: false };
    }
    key = uploadKey(place, hash.md5);
    const beside = await find(bucket, key, options.signal);
    if (beside?.size === file.size) {
      return { key, etag: beside.etag, isNew: false };
    }
  }
  onSending();
  const { etag } = await bucket.upload(file, key, upload);
  return { key, etag, isNew: true };
}

/**
 * An object, by a list: AWS answers who asks for a missing one itself that it is forbidden, since
 * nobody may list the whole bucket.
 */
export async function find(
  bucket: Bucket,
  key: string,
  signal?: AbortSignal,
): Promise<BucketObject | null> {
  const { objects } = await bucket.list(key, { delimiter: '/', ...(signal ? { signal } : {}) });
  return objects.find((object) => object.key === key) ?? null;
}

/** Their sizes tell most apart; what S3 calls them tells the rest. */
function isSame(present: BucketObject, file: File, hash: ContentHash): boolean {
  return present.size === file.size && hash.etags.includes(present.etag);
}
