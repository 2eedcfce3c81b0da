import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.tsx';
import { insightRecords } from '../api/insightRecords.ts';

/** Who writes in a chat, or at all: the one who writes most first. */
export function useSenders(chat?: string): readonly string[] {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['insights', 'top-senders', chat ?? null],
    queryFn: async ({ signal }) => {
      const insight = await api.insights('top-senders', chat ? { chat } : {}, { signal });
      return insightRecords(insight).map((record) => String(record.sender));
    },
  });
  return data ?? NOBODY;
}

const NOBODY: readonly string[] = [];
