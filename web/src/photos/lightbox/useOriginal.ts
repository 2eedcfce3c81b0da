import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { PhotoAddresses } from '../list/PhotoAddresses.ts';
import type { GalleryPhoto } from '../list/photoList.ts';

/** The address of a photo's original. */
export interface Original {
  /** null while it is not known. */
  address: string | null;
  /** There is none to be had, or what is there cannot be shown. */
  failed: boolean;
  /** The address did not work: another one is asked for, if that may help. */
  onBroken: () => void;
}

const LIFE = 20 * 60_000;

/** Finds the address of an original, and another one if that does not work. */
export function useOriginal(photo: GalleryPhoto, addresses: PhotoAddresses): Original {
  const queries = useQueryClient();
  const key = ['photo-original', photo.id, photo.uploadedAt];
  const { data, isError } = useQuery({
    queryKey: key,
    queryFn: async () => (await addresses.of(photo))?.original ?? '',
    staleTime: LIFE,
    // What is shown stays: another address would load the picture again.
    refetchOnReconnect: false,
  });
  return {
    address: data || null,
    failed: isError || data === '',
    onBroken: async () => {
      const page = await addresses.renew(photo, data ?? '').catch(() => null);
      const fresh = page === 'gone' ? undefined : page?.get(photo.id);
      queries.setQueryData(key, fresh?.original ?? '');
    },
  };
}
