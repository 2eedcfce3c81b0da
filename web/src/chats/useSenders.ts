import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.tsx';
import { insightQuery } from '../api/insightQuery.ts';
import { insightRows } from '../api/insightRows.ts';
import type { Insight } from '../api/types.ts';

/** Who writes in a chat, or at all: the one who writes most first. */
export function useSenders(chat?: string): readonly string[] {
  const api = useApi();
  const query = chat ? { chat } : {};
  const { data } = useQuery({ ...insightQuery(api, 'top-senders', query), select: sendersOf });
  return data ?? NOBODY;
}

const NOBODY: readonly string[] = [];

function sendersOf(insight: Insight): string[] {
  return insightRows(insight).map((row) => row.text('sender'));
}
