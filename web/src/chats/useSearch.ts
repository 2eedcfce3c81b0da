import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.tsx';
import { asksSomething, isBackwards, type Search } from './addresses.ts';

/** What a page of results holds; small, so that the first ones come early. */
const PAGE = 50;

/** Looks for messages, the newest first. Another question ends the one before. */
export function useSearch(search: Search) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['chats', 'search', search],
    queryFn: ({ pageParam, signal }) =>
      api.chats({ ...given(search), limit: PAGE }, { cursor: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: asksSomething(search) && !isBackwards(search),
    gcTime: 600_000,
  });
}

function given(search: Search) {
  const trimmed = { ...search, search: search.search.trim() };
  return Object.fromEntries(Object.entries(trimmed).filter(([, value]) => value !== ''));
}
