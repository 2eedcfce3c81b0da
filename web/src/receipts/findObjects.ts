import type { Api } from '../api/Api.ts';
import type { Bucket, BucketObject } from '../bucket/Bucket.ts';

/** What one question for photos tells. */
const PHOTOS_A_PAGE = 200;

/** Those of these keys that are there: one list a folder, however many are asked for. */
export async function findObjects(
  bucket: Bucket,
  keys: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, BucketObject>> {
  const folders = new Map<string, string[]>();
  for (const key of keys) {
    const folder = key.slice(0, key.lastIndexOf('/') + 1);
    const some = folders.get(folder);
    if (some) {
      some.push(key);
    } else {
      folders.set(folder, [key]);
    }
  }
  const found = new Map<string, BucketObject>();
  for (const some of folders.values()) {
    const wanted = new Set(some);
    let token: string | null = null;
    do {
      const page = await bucket.list(commonStart(some), { delimiter: '/', token, signal });
      for (const object of page.objects) {
        if (wanted.has(object.key)) {
          found.set(object.key, object);
        }
      }
      token = page.next;
    } while (token !== null);
  }
  return found;
}

/** Where the newest photos were uploaded: of as many as are sought, and a page more. */
export async function newestPhotos(
  api: Api,
  sought: number,
  signal: AbortSignal,
): Promise<string[]> {
  const keys: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await api.photos(
      { sort_by: 'uploaded_at', limit: PHOTOS_A_PAGE },
      { cursor, signal },
    );
    keys.push(...page.items.map((photo) => photo.source_key));
    cursor = page.next;
  } while (sought > 0 && cursor !== null && keys.length < sought + PHOTOS_A_PAGE);
  return keys;
}

function commonStart(keys: readonly string[]): string {
  let start = keys[0] ?? '';
  for (const key of keys) {
    while (!key.startsWith(start)) {
      start = start.slice(0, -1);
    }
  }
  // Half a character cannot be asked for.
  return /[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start;
}
