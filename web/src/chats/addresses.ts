import { keyOf, pathOf } from '../bucket/keyAddress.ts';
import { isDay } from '../text/days.ts';

/** What is searched, as it stands in the address. */
export interface Search {
  search: string;
  chat: string;
  sender: string;
  from: string;
  to: string;
}

/** Nothing is searched. */
export const NO_SEARCH: Search = { search: '', chat: '', sender: '', from: '', to: '' };

const CHATS = '/chats';

/** Where a chat is read; at a day, or at a message of that day. */
export function chatAddress(chat: string, date?: string, messageId?: string): string {
  const query = new URLSearchParams();
  if (date) {
    query.set('date', date);
  }
  if (date && messageId) {
    query.set('message', messageId);
  }
  // A title of dots is no part of an address; slashes stay within theirs.
  const path = `${CHATS}/${chat.includes('/') ? encodeURIComponent(chat) : pathOf(chat)}`;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The chat that a path shows; null for the list. Titles may hold anything, slashes, too. */
export function chatOf(pathname: string): string | null {
  const rest = pathname.slice(CHATS.length + 1);
  return (keyOf(rest) ?? rest) || null;
}

/** Where is searched. */
export function searchAddress(search: Partial<Search>): string {
  const query = new URLSearchParams({ search: search.search ?? '' });
  for (const name of ['chat', 'sender', 'from', 'to'] as const) {
    const value = search[name];
    if (value) {
      query.set(name, value);
    }
  }
  return `${CHATS}?${query}`;
}

/** What an address searches; null if it does not. */
export function searchOf(query: URLSearchParams): Search | null {
  if (!query.has('search')) {
    return null;
  }
  const day = (name: string) => {
    const text = query.get(name);
    return isDay(text) ? text : '';
  };
  return {
    search: query.get('search') ?? '',
    chat: query.get('chat') ?? '',
    sender: query.get('sender') ?? '',
    from: day('from'),
    to: day('to'),
  };
}

/** Whether there is anything to look for. */
export function asksSomething(search: Search): boolean {
  return (
    search.search.trim() !== '' || search.sender !== '' || search.from !== '' || search.to !== ''
  );
}

/** Days in the wrong order, which the API refuses. */
export function isBackwards(search: Search): boolean {
  return search.from !== '' && search.to !== '' && search.from > search.to;
}
