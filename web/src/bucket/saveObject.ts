import type { Bucket } from './Bucket.ts';
import { BucketError } from './BucketError.ts';
import { findObject } from './findObject.ts';

/** How to save. */
export interface SaveOptions {
  /** Asked before the browser is: whether it is still wanted. */
  isWanted?: () => boolean;
}

/**
 * Has the browser save an object on this device under a name. It is looked for first: the address of
 * what is missing would open in the place of the app. Rejects with a {@link BucketError}.
 */
export async function saveObject(
  bucket: Bucket,
  key: string,
  filename: string,
  { isWanted = () => true }: SaveOptions = {},
): Promise<void> {
  if (!(await findObject(bucket, key))) {
    throw new BucketError('NoSuchKey', 'There is no such object', 404);
  }
  const address = await bucket.downloadUrl(key, filename);
  if (!isWanted()) {
    return;
  }
  const link = document.createElement('a');
  link.href = address;
  link.rel = 'noopener';
  document.body.append(link);
  link.click();
  link.remove();
}
