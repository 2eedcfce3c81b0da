import { useQuery } from '@tanstack/react-query';
import type { Message } from '../api/types.ts';
import type { Bucket } from '../bucket/Bucket.ts';
import { useBucket } from '../bucket/BucketContext.tsx';
import { BucketError } from '../bucket/BucketError.ts';
import { type ChatPicture, pictureFolder, pictureName, picturesByName } from './chatPictures.ts';
import { photoId } from './photoId.ts';

/** A picture as it is shown in a chat. */
export interface ShownPicture {
  /** null if the gallery does not have it. */
  url: string | null;
  photoId: string | null;
}

/** Addresses are good for an hour. */
const FRESH = 50 * 60_000;

/** Finds the picture of a message in the gallery: the chat's folder is listed once. */
export function useChatPicture(message: Message, attachment: string) {
  const bucket = useBucket();
  const { data: pictures, isPending } = useQuery({
    queryKey: ['photos', 'of-chat', message.chat],
    queryFn: ({ signal }) => listPictures(bucket, message.chat, signal),
    staleTime: FRESH,
    retry: 1,
  });
  const candidates = pictures?.get(pictureName(attachment)) ?? [];
  const shown = useQuery({
    queryKey: ['photos', 'in-message', message.chat, message.message_id, candidates.length],
    queryFn: async (): Promise<ShownPicture> => {
      const picture = await oneOf(bucket, candidates, message.sent_at);
      return picture
        ? {
            url: await bucket.downloadUrl(picture.thumbnailKey, attachment),
            photoId: await photoId(picture.sourceKey),
          }
        : { url: null, photoId: null };
    },
    enabled: candidates.length > 0,
    staleTime: FRESH,
    refetchInterval: FRESH,
  });
  return {
    /** Not known yet whether there is one. */
    pending: isPending || (candidates.length > 0 && shown.isPending),
    picture: shown.data ?? null,
    renew: () => void shown.refetch(),
  };
}

async function listPictures(bucket: Bucket, chat: string, signal: AbortSignal) {
  const keys: string[] = [];
  let token: string | null = null;
  do {
    const listing = await bucket.list(pictureFolder(chat), { token, signal });
    keys.push(...listing.objects.map((object) => object.key));
    token = listing.next;
  } while (token !== null);
  return picturesByName(keys);
}

/** Of several with one name, the one that was sent with this message; none, if none says so. */
async function oneOf(
  bucket: Bucket,
  candidates: readonly ChatPicture[],
  sentAt: string,
): Promise<ChatPicture | null> {
  if (candidates.length <= 1) {
    return candidates[0] ?? null;
  }
  for (const picture of candidates) {
    const details = await bucket.head(picture.sourceKey).catch(nothingThere);
    if (details?.metadata['sent-at']?.slice(0, 16) === sentAt.slice(0, 16)) {
      return picture;
    }
  }
  return null;
}

/** Who may not list the bucket hears that what is not there is not for them. */
function nothingThere(failure: unknown): null {
  if (failure instanceof BucketError && failure.status === 403) {
    return null;
  }
  throw failure;
}
