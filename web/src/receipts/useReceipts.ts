import { useQuery } from '@tanstack/react-query';
import type { Bucket, BucketObject } from '../bucket/Bucket.ts';
import { useBucket } from '../bucket/BucketContext.tsx';
import { findObject } from '../bucket/findObject.ts';
import type { Receipt } from './Receipt.ts';
import { readReceipt } from './readReceipt.ts';
import { CHAT_RECEIPTS, PHOTO_RECEIPTS } from './receiptKeys.ts';

/** All receipts, the newest first. */
export function useReceiptList() {
  const bucket = useBucket();
  return useQuery({
    queryKey: ['files', 'receipts'],
    refetchOnWindowFocus: 'always',
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(
        [CHAT_RECEIPTS, PHOTO_RECEIPTS].map((prefix) => listAll(bucket, prefix, signal)),
      );
      return lists.flat().sort((a, b) => b.modified.getTime() - a.modified.getTime());
    },
  });
}

/** A receipt; null if there is none. `missing` tells that from one that cannot be read. */
export function useReceipt(key: string, version = '') {
  const bucket = useBucket();
  return useQuery({
    queryKey: ['files', 'receipt', key, version],
    queryFn: async ({ signal }): Promise<{ missing: boolean; receipt: Receipt | null }> => {
      const object = await findObject(bucket, key, signal);
      const json = object ? await bucket.read(key, { signal }) : null;
      return { missing: json === null, receipt: json === null ? null : readReceipt(json) };
    },
  });
}

async function listAll(
  bucket: Bucket,
  prefix: string,
  signal: AbortSignal,
): Promise<BucketObject[]> {
  const found: BucketObject[] = [];
  let token: string | null = null;
  do {
    const page = await bucket.list(prefix, { token, signal });
    found.push(...page.objects.filter((object) => object.key.endsWith('.json')));
    token = page.next;
  } while (token !== null);
  return found;
}
