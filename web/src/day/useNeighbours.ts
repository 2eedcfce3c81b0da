import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.tsx';
import { useChatDays } from '../chats/useChatDays.ts';
import { photoDayAfter, photoDayBefore } from './photoDays.ts';

/** The days before and after one that have something; undefined while that is not known. */
export interface Neighbours {
  previous: string | null | undefined;
  next: string | null | undefined;
}

/** Looks among the messages and the photos; what fails tells nothing. */
export function useNeighbours(day: string): Neighbours {
  const api = useApi();
  const { data: days, isPending, error } = useChatDays();
  const known = !isPending;
  const before = days?.findLast(({ date }) => date < day)?.date ?? null;
  const after = days?.find(({ date }) => date > day)?.date ?? null;
  const photosBefore = useQuery({
    queryKey: ['photos', 'day-before', day],
    queryFn: ({ signal }) => photoDayBefore(api, day, signal),
  });
  const photosAfter = useQuery({
    queryKey: ['photos', 'day-after', day, after],
    queryFn: ({ signal }) => photoDayAfter(api, day, after, signal),
    enabled: known,
  });
  const settled = known || Boolean(error);
  return {
    previous: photosBefore.isPending || !settled ? undefined : later(before, photosBefore.data),
    next: photosAfter.isPending || !settled ? undefined : earlier(after, photosAfter.data),
  };
}

function later(a: string | null, b: string | null | undefined): string | null {
  return a && b ? (a > b ? a : b) : (a ?? b ?? null);
}

function earlier(a: string | null, b: string | null | undefined): string | null {
  return a && b ? (a < b ? a : b) : (a ?? b ?? null);
}
