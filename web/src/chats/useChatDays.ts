import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.tsx';
import { insightRecords } from '../api/insightRecords.ts';
import type { DayCount } from './dateWindows.ts';

/** The days with messages, oldest first, of a chat, or of all chats if none is given. */
export function useChatDays(chat?: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['insights', 'messages-per-day', chat ?? null],
    queryFn: async ({ signal }): Promise<DayCount[]> => {
      const query = chat === undefined ? {} : { chat };
      const insight = await api.insights('messages-per-day', query, { signal });
      return insightRecords(insight)
        .map((record) => ({ date: String(record.date), messages: Number(record.messages) }))
        .sort((a, b) => a.date.localeCompare(b.date));
    },
  });
}
