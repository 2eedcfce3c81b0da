import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.tsx';
import { insightQuery } from '../api/insightQuery.ts';
import { insightRows } from '../api/insightRows.ts';
import type { Insight } from '../api/types.ts';
import type { DayCount } from './dateWindows.ts';

/** The days with messages, oldest first, of a chat, or of all chats if none is given. */
export function useChatDays(chat?: string) {
  const api = useApi();
  const query = chat === undefined ? {} : { chat };
  return useQuery({ ...insightQuery(api, 'messages-per-day', query), select: daysOf });
}

function daysOf(insight: Insight): DayCount[] {
  return insightRows(insight)
    .map((row) => ({ date: row.text('date'), messages: row.number('messages') }))
    .sort((a, b) => a.date.localeCompare(b.date));
}
