import { useQuery } from '@tanstack/react-query';
import type { Api } from '../api/Api.ts';
import { useApi } from '../api/ApiContext.tsx';
import { insightRecords } from '../api/insightRecords.ts';

/** A chat as the list shows it. */
export interface ChatSummary {
  chat: string;
  messages: number;
  people: number;
  first: string;
  last: string;
}

/** All chats, the one that was written in last first. */
export function useChats() {
  const api = useApi();
  return useQuery({
    queryKey: ['insights', 'chats-compared'],
    queryFn: ({ signal }) => chatSummaries(api, signal),
  });
}

async function chatSummaries(api: Api, signal: AbortSignal): Promise<ChatSummary[]> {
  const insight = await api.insights('chats-compared', {}, { signal });
  return insightRecords(insight)
    .map((record) => ({
      chat: String(record.chat),
      messages: Number(record.messages),
      people: Number(record.people),
      first: String(record.first_date),
      last: String(record.last_date),
    }))
    .sort((a, b) => b.last.localeCompare(a.last) || a.chat.localeCompare(b.chat));
}
