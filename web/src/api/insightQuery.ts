import type { Api, InsightQuery } from './Api.ts';

/** How a question is asked and kept: the same question is asked once, whoever wants to know. */
export function insightQuery(api: Api, name: string, query: InsightQuery = {}) {
  return {
    queryKey: ['insights', name, query] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => api.insights(name, query, { signal }),
  };
}
