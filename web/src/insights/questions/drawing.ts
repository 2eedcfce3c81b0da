import type { Question } from '../../api/types.ts';
import type { BARS } from './bars.ts';
import type { QuestionName } from './text.ts';

/** How an answer is shown. */
export type Drawn =
  | { kind: 'hours' | 'weekdays' | 'bars' | 'table' }
  | { kind: 'time' | 'plain-bars' | 'plain-columns'; label: string; value: string };

/** A question on the page. */
export interface Asking {
  name: string;
  /** In the API's words; unset where we have our own. */
  title?: string;
  group: string;
  drawn: Drawn;
}

/** The questions that the page is about, in their order. The stories have cards of their own. */
const KNOWN: readonly (Asking & { name: QuestionName })[] = [
  {
    name: 'messages-per-day',
    group: 'When',
    drawn: { kind: 'time', label: 'date', value: 'messages' },
  },
  { name: 'activity-by-hour', group: 'When', drawn: { kind: 'hours' } },
  { name: 'activity-by-weekday', group: 'When', drawn: { kind: 'weekdays' } },
  ...bars('Who', 'top-senders', 'words-by-sender', 'emoji-by-sender', 'media-share'),
  ...bars('Conversations', 'response-times', 'conversation-starters', 'longest-silences'),
  ...bars('Chats', 'chats-compared', 'streaks'),
];

const STORIES = new Set(['year-in-review', 'on-this-day']);

function bars(group: string, ...names: (QuestionName & keyof typeof BARS)[]) {
  return names.map((name) => ({ name, group, drawn: { kind: 'bars' as const } }));
}

/** What is asked: what we know, as far as the API does, and what else it knows. */
export function askings(questions: readonly Question[] | undefined): Asking[] {
  if (!questions) {
    return [...KNOWN];
  }
  const offered = new Set(questions.map((question) => question.name));
  const known = new Set<string>(KNOWN.map((asking) => asking.name));
  return [
    ...KNOWN.filter((asking) => offered.has(asking.name)),
    ...questions
      .filter(({ name }) => !known.has(name) && !STORIES.has(name))
      .map(({ name, title, group, draw }) => ({ name, title, group, drawn: drawnBy(draw) })),
  ];
}

/** What the API says of how to draw. What we cannot draw is a table. */
function drawnBy({ kind, columns, label, value }: Question['draw']): Drawn {
  const [first, second] = columns ?? [label, value];
  const plain = PLAIN[kind];
  return plain && first && second
    ? { kind: plain, label: first, value: second }
    : { kind: 'table' };
}

const PLAIN: Readonly<Record<string, 'plain-bars' | 'plain-columns' | 'time'>> = {
  bars: 'plain-bars',
  columns: 'plain-columns',
  lines: 'time',
};
