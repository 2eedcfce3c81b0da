import type { Api, ChatsQuery } from '../api/Api.ts';
import type { Message } from '../api/types.ts';
import { inReadingOrder } from './rows.ts';

/** All messages that a question finds, oldest first, in as many pages as it takes. */
export async function loadMessages(
  api: Api,
  query: ChatsQuery,
  signal: AbortSignal,
): Promise<Message[]> {
  const found: Message[] = [];
  let cursor: string | null = null;
  do {
    const page = await api.chats({ ...query, limit: 500 }, { cursor, signal });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return inReadingOrder(found);
}
