import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.tsx';
import { insightQuery } from '../api/insightQuery.ts';
import { insightRows } from '../api/insightRows.ts';

/** What there is to ask about. */
export interface Overview {
  /** Titles, the liveliest first. */
  chats: string[];
  /** Of all chats; null without any. */
  days: { first: string; last: string } | null;
}

/** All chats and their days, whatever the filter says. */
export function useOverview() {
  const api = useApi();
  return useQuery({
    ...insightQuery(api, 'chats-compared'),
    staleTime: 60_000,
    select: (insight): Overview => {
      const rows = insightRows(insight);
      const firsts = rows.map((row) => row.text('first_date')).sort();
      const lasts = rows.map((row) => row.text('last_date')).sort();
      const [first, last] = [firsts[0], lasts.at(-1)];
      return {
        chats: rows.map((row) => row.text('chat')),
        days: first && last ? { first, last } : null,
      };
    },
  });
}

/** What can be asked; nothing while it is not known. */
export function useQuestions() {
  const api = useApi();
  return useQuery({
    queryKey: ['insights'],
    queryFn: ({ signal }) => api.questions({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
