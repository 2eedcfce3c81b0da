import type { InsightRow } from '../../api/insightRows.ts';

/** A message of the past. */
export interface Remembered {
  chat: string;
  sender: string;
  time: string;
  message: string;
}

/** What was said on a day of one year. */
export interface MemoryOfDay {
  date: string;
  /** The first of each chat, as many as can be shown. */
  messages: Remembered[];
  /** How many there are besides. */
  more: number;
}

const FEW = 4;

/** Rows of `on-this-day`, the newest year first, by their days. */
export function memoriesOf(rows: readonly InsightRow[]): MemoryOfDay[] {
  const days = new Map<string, Remembered[]>();
  for (const row of rows) {
    const said = days.get(row.text('date')) ?? [];
    days.set(row.text('date'), said);
    said.push({
      chat: row.text('chat'),
      sender: row.text('sender'),
      time: row.text('time'),
      message: row.text('message'),
    });
  }
  return [...days].map(([date, said]) => {
    const messages = someOf(said);
    return { date, messages, more: said.length - messages.length };
  });
}

/** A few, from as many chats as possible, in their order. */
function someOf(said: readonly Remembered[]): Remembered[] {
  const seen = new Map<string, number>();
  const placed = said.map((one, place) => {
    const round = seen.get(one.chat) ?? 0;
    seen.set(one.chat, round + 1);
    return { one, place, round };
  });
  return placed
    .sort((a, b) => a.round - b.round || a.place - b.place)
    .slice(0, FEW)
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one);
}
