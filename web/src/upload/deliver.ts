import type { Bucket, UploadOptions } from '../bucket/Bucket.ts';
import { contentHash } from '../bucket/contentHash.ts';
import { findObject } from '../bucket/findObject.ts';
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
  const present = await findObject(bucket, key, options.signal);
  if (present) {
    // Their sizes tell most apart; what S3 calls them tells the rest.
    const mayBeSame = present.size === file.size;
    const hash = await contentHash(file, {
      inParts: mayBeSame && present.etag.includes('-'),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    if (mayBeSame && hash.etags.includes(present.etag)) {
      return { key, etag: present.etag, isNew: false };
    }
    key = uploadKey(place, hash.md5);
    const beside = await findObject(bucket, key, options.signal);
    if (beside?.size === file.size) {
      return { key, etag: beside.etag, isNew: false };
    }
  }
  onSending();
  const { etag } = await bucket.upload(file, key, upload);
  return { key, etag, isNew: true };
}
