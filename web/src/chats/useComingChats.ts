import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Bucket } from '../bucket/Bucket.ts';
import { useBucket } from '../bucket/BucketContext.tsx';
import { useConfig } from '../config/ConfigContext.tsx';
import { readReceipt } from '../receipts/readReceipt.ts';
import { CHAT_RECEIPTS } from '../receipts/receiptKeys.ts';
import { useChatsOnTheWay } from '../upload/useChatsOnTheWay.ts';
import type { useChats } from './useChats.ts';

/** How often chats that are being written are asked for, in milliseconds. */
const AGAIN = 4_000;

/** On AWS the table is written once a day, and each question costs. */
const SELDOM = 5 * 60_000;

/** So many receipts are read, the newest first: most are about exports that were accepted. */
const MOST_READ = 8;

/**
 * Whether exports were accepted while no chat can be read yet: the table follows. The chats are
 * asked for again meanwhile.
 */
export function useComingChats({ data, refetch }: ReturnType<typeof useChats>): boolean {
  const bucket = useBucket();
  const { local } = useConfig();
  const onTheWay = useChatsOnTheWay();
  const isEmpty = data?.length === 0;
  const receipts = useQuery({
    queryKey: ['files', 'coming-chats'],
    queryFn: ({ signal }) => someAccepted(bucket, signal),
    enabled: isEmpty,
  });
  const coming = isEmpty && (onTheWay || receipts.data === true);
  useEffect(() => {
    if (!coming) {
      return;
    }
    const timer = setInterval(() => void refetch(), local ? AGAIN : SELDOM);
    return () => clearInterval(timer);
  }, [coming, local, refetch]);
  return coming;
}

async function someAccepted(bucket: Bucket, signal: AbortSignal): Promise<boolean> {
  const { objects } = await bucket.list(CHAT_RECEIPTS, { signal });
  const newest = objects
    .filter(({ key }) => key.endsWith('.json'))
    .sort((a, b) => b.modified.getTime() - a.modified.getTime())
    .slice(0, MOST_READ);
  for (const { key } of newest) {
    const receipt = readReceipt((await bucket.read(key, { signal })) ?? '');
    if (receipt?.kind === 'chat' && !receipt.refusal && !receipt.upload.removed) {
      return true;
    }
  }
  return false;
}
