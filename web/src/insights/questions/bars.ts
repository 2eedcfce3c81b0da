import type { InsightRow } from '../../api/insightRows.ts';
import { chatAddress } from '../../chats/addresses.ts';
import { isolated } from '../../text/isolated.ts';
import type { Bar } from '../charts/Bars.tsx';
import type { Telling } from './useTelling.ts';

/** How the answer to a question becomes bars: its label, value and what is said below. */
interface BarsOf {
  label: string;
  value: string;
  text?: (row: InsightRow, telling: Telling) => string;
  detail: (row: InsightRow, telling: Telling) => string;
}

const minutes = (row: InsightRow, column: string, telling: Telling) =>
  duration(row.number(column), telling);
const count = (row: InsightRow, column: string, { formats }: Telling) =>
  formats.count(row.number(column));
const day = (row: InsightRow, column: string, { formats }: Telling) =>
  formats.date(row.text(column));
const share = (row: InsightRow, telling: Telling) =>
  telling.words.shareOf(percent(row.number('share_percent'), telling));

/** `12.5%` of 12.5 percent. */
export function percent(value: number, { formats }: Telling): string {
  // What is there is never nothing.
  return value > 0 && value < 0.5 ? `< ${formats.percent(0.01)}` : formats.percent(value / 100);
}

/** A time of some minutes. Many exports tell no seconds, so those are not told here either. */
export function duration(minutes: number, { words, formats }: Telling): string {
  return minutes < 1 ? words.underMinute : formats.duration(Math.round(minutes) * 60);
}

/** The questions whose answers are drawn as bars. */
export const BARS: Readonly<Record<string, BarsOf>> = {
  'top-senders': {
    label: 'sender',
    value: 'messages',
    detail: (row, telling) =>
      said(
        share(row, telling),
        telling.words.words(count(row, 'words', telling)),
        inChats(row, telling),
      ),
  },
  'words-by-sender': {
    label: 'sender',
    value: 'words',
    detail: (row, telling) =>
      said(
        telling.words.wordsEach(count(row, 'per_message', telling), count(row, 'longest', telling)),
        row.text('own_word') &&
          telling.words.ownWord(isolated(row.text('own_word')), count(row, 'times', telling)),
      ),
  },
  'emoji-by-sender': {
    label: 'sender',
    value: 'emoji',
    text: (row, telling) => `${row.text('favourites')}  ${count(row, 'emoji', telling)}`,
    detail: (row, telling) => telling.words.emojiEach(count(row, 'per_100', telling)),
  },
  'media-share': {
    label: 'sender',
    value: 'media',
    detail: (row, telling) =>
      said(
        telling.words.mediaOf(
          percent(row.number('media_percent'), telling),
          count(row, 'messages', telling),
        ),
        row.number('deleted') > 0 && telling.words.deleted(count(row, 'deleted', telling)),
      ),
  },
  'response-times': {
    label: 'sender',
    value: 'median_minutes',
    text: (row, telling) => minutes(row, 'median_minutes', telling),
    detail: (row, telling) =>
      telling.words.answers(
        count(row, 'answers', telling),
        minutes(row, 'p90_minutes', telling),
        minutes(row, 'longest_minutes', telling),
      ),
  },
  'conversation-starters': {
    label: 'sender',
    value: 'conversations',
    detail: (row, telling) => said(share(row, telling), inChats(row, telling)),
  },
  'longest-silences': {
    label: 'chat',
    value: 'days',
    detail: (row, telling) =>
      telling.words.silence(
        day(row, 'since', telling),
        day(row, 'until', telling),
        isolated(row.text('last_by')),
        isolated(row.text('broken_by')),
      ),
  },
  'chats-compared': {
    label: 'chat',
    value: 'messages',
    detail: (row, telling) =>
      telling.words.chat(
        count(row, 'people', telling),
        count(row, 'days', telling),
        day(row, 'first_date', telling),
        day(row, 'last_date', telling),
      ),
  },
  streaks: {
    label: 'chat',
    value: 'days',
    detail: (row, telling) =>
      telling.words.streak(
        day(row, 'first_date', telling),
        day(row, 'last_date', telling),
        count(row, 'messages', telling),
      ),
  },
};

/** The rows as bars. */
export function barsOf(name: string, rows: readonly InsightRow[], telling: Telling): Bar[] {
  const how = BARS[name];
  if (!how) {
    return [];
  }
  const asked = telling.words.questions[name as keyof typeof telling.words.questions];
  return rows.map((row) => {
    const value = row.number(how.value);
    const written = telling.formats.count(value);
    const label = row.text(how.label);
    return {
      label,
      value,
      text: how.text?.(row, telling) ?? asked?.value(written, value === 1) ?? written,
      detail: how.detail(row, telling),
      ...(how.label === 'chat' ? { to: chatAddress(label) } : {}),
    };
  });
}

function inChats(row: InsightRow, telling: Telling): string | false {
  return row.number('chats') > 1 && telling.words.inChats(count(row, 'chats', telling));
}

/** What there is of it, side by side. */
function said(...parts: (string | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}
