import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.tsx';

/** The messages of all chats on a day, in pages. */
export function useDayMessages(day: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['chats', 'of-day', day],
    queryFn: ({ pageParam, signal }) =>
      api.chats({ date: day, limit: 500 }, { cursor: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
