import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.tsx';
import { insightQuery } from '../api/insightQuery.ts';
import { insightRows } from '../api/insightRows.ts';
import { useChatDays } from '../chats/useChatDays.ts';

/** The same day in another year. */
export interface OtherYear {
  date: string;
  messages: number;
  /** Something that was said; none if nobody is quoted yet. */
  quote: { text: string; sender: string } | null;
}

/** What makes a good quote, in letters. */
const SHORTEST = 12;
const LONGEST = 120;

/** The other years in which something was written on this day, the newest first. */
export function useOtherYears(day: string): OtherYear[] {
  const api = useApi();
  const { data: days } = useChatDays();
  const monthDay = day.slice(5);
  const { data: said } = useQuery({
    ...insightQuery(api, 'on-this-day', { day: monthDay }),
    select: insightRows,
  });
  return (days ?? [])
    .filter(({ date }) => date.slice(5) === monthDay && date !== day)
    .map(({ date, messages }) => {
      const candidates = said?.filter((row) => row.text('date') === date) ?? [];
      const found = candidates.find((row) => isQuotable(row.text('message')));
      return {
        date,
        messages,
        quote: found ? { text: found.text('message'), sender: found.text('sender') } : null,
      };
    })
    .reverse();
}

/** Neither a line for an attachment nor half a novel. */
function isQuotable(text: string): boolean {
  return (
    text.length >= SHORTEST && text.length <= LONGEST && !/[<>\n\u200e]|\.\w{3,4} \(/.test(text)
  );
}
