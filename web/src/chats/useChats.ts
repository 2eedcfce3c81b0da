import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.tsx';
import { insightQuery } from '../api/insightQuery.ts';
import { insightRows } from '../api/insightRows.ts';
import type { Insight } from '../api/types.ts';

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
  return useQuery({ ...insightQuery(api, 'chats-compared'), select: summaries });
}

function summaries(insight: Insight): ChatSummary[] {
  return insightRows(insight)
    .map((row) => ({
      chat: row.text('chat'),
      messages: row.number('messages'),
      people: row.number('people'),
      first: row.text('first_date'),
      last: row.text('last_date'),
    }))
    .sort((a, b) => b.last.localeCompare(a.last) || a.chat.localeCompare(b.chat));
}
