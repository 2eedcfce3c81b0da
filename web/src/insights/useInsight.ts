import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { InsightQuery } from '../api/Api.ts';
import { useApi } from '../api/ApiContext.tsx';
import { useInsightScope } from './InsightScope.tsx';

/** The table changes when the job has run: seldom. */
const FRESH = 5 * 60_000;

/** Asks a question about what the page is about; `about` says otherwise. */
export function useInsight(
  name: string,
  { enabled = true, about = {} }: { enabled?: boolean; about?: InsightQuery } = {},
) {
  const api = useApi();
  const { filter, bounds, turns } = useInsightScope();
  const query: InsightQuery = {
    ...bounds,
    ...(filter.chat ? { chat: filter.chat } : {}),
    ...about,
  };
  return useQuery({
    queryKey: ['insights', name, query],
    queryFn: ({ signal }) => turns.take(() => api.insights(name, query, { signal }), signal),
    placeholderData: keepPreviousData,
    staleTime: FRESH,
    enabled,
  });
}
