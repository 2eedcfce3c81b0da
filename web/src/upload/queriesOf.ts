import type { News } from '../receipts/Arrival.ts';

/** What is asked anew when something arrived; `home` leads on from the first steps. */
export function queriesOf(news: ReadonlySet<News | 'files'>): ReadonlySet<string> {
  const names = new Set<string>();
  if (news.has('files') || news.has('receipts')) {
    names.add('files');
  }
  if (news.has('photos')) {
    names.add('photos').add('home');
  }
  if (news.has('chats')) {
    names.add('chats').add('insights').add('home');
  }
  return names;
}
