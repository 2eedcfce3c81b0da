import { insightRows } from '../../api/insightRows.ts';
import type { Insight } from '../../api/types.ts';
import type { Formats } from '../../text/formats.ts';
import { isolated } from '../../text/isolated.ts';
import type { Texts } from '../../text/language.ts';
import type { Calendar } from '../days/useCalendar.ts';
import type { storyText } from './text.ts';

type Words = typeof storyText extends Texts<infer Some> ? Some : never;

/** A fact about a year, in the reader's words. */
export interface Fact {
  /** Stays the same, for programs. */
  name: string;
  label: string;
  value: string;
  detail: string;
}

/** A year in review. */
export interface Story {
  /** How much there was at all. */
  messages: Fact | null;
  /** Messages of each month from January; empty if they are not told. */
  months: number[];
  facts: Fact[];
}

/*
 * The API tells values and details in English, as its saved question makes them. What has the form
 * that is known here is told in the reader's words; all else as it comes.
 */
const DAY = String.raw`(\d{4}-\d\d-\d\d)`;
const MESSAGES = /^(\d+) messages?$/;

const VALUES: Readonly<Record<string, RegExp>> = {
  longest_message: /^(\d+) words?$/,
  longest_streak: /^(\d+) days in a row$/,
  longest_silence: /^(\d+) days?$/,
};

const DETAILS: Readonly<Record<string, RegExp>> = {
  messages: /^from (\d+) (?:person|people)(?: in (\d+) chats)?, on (\d+) days?$/,
  words: /^(?:about (\d+) pages of a book|([\d.]+) in a message)$/,
  busiest_day: MESSAGES,
  favourite_weekday: MESSAGES,
  favourite_hour: /^(\d+) messages? until [\d:]+$/,
  top_chat: MESSAGES,
  top_sender: /^(\d+) messages?, (\d+) % of all$/,
  icebreaker: /^began (\d+) of (\d+) conversations?$/,
  quickest: /^half of the time within (?:a minute|(\d+) minutes)$/,
  night_owl: /^(\d+) messages? between midnight and 5:00$/,
  favourite_emoji: /^(\d+) times?, of (\d+) emoji$/,
  photographer: /^(\d+) of (\d+) photos, videos and documents$/,
  longest_message: new RegExp(`^by (.+), on ${DAY}$`, 's'),
  longest_streak: new RegExp(`^in (.+), ${DAY} to ${DAY}$`, 's'),
  longest_silence: new RegExp(`^in (.+), until (.+) wrote on ${DAY}$`, 's'),
  first_words: new RegExp(`^(.+), on ${DAY}$`, 's'),
};

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The answer to `year-in-review` as a story. */
export function storyOf(
  insight: Insight,
  words: Words,
  formats: Formats,
  calendar: Calendar,
): Story {
  const story: Story = { messages: null, months: [], facts: [] };
  for (const row of insightRows(insight)) {
    const name = row.text('fact');
    const value = row.text('value');
    if (name === 'months') {
      story.months = value.split(' ').map(Number);
      continue;
    }
    const known = words.facts[name];
    const fact: Fact = {
      name,
      label: known?.label ?? row.text('label'),
      value:
        told(VALUES[name], value, known?.value, formats) ?? plain(name, value, formats, calendar),
      detail: told(DETAILS[name], row.text('detail'), known?.detail, formats) ?? row.text('detail'),
    };
    if (name === 'messages') {
      story.messages = fact;
    } else {
      story.facts.push(fact);
    }
  }
  return story;
}

function told(
  form: RegExp | undefined,
  text: string,
  say: ((formats: Formats, ...found: string[]) => string) | undefined,
  formats: Formats,
): string | null {
  const found = form?.exec(text);
  // A group that is not there is told as such: the words look for it.
  const parts = found?.slice(1).map((part) => part && isolated(part));
  return parts && say ? say(formats, ...parts) : null;
}

/** Numbers, days and hours by themselves. */
function plain(name: string, value: string, formats: Formats, calendar: Calendar): string {
  if (name === 'favourite_weekday' && WEEKDAYS.includes(value)) {
    return calendar.weekday(WEEKDAYS.indexOf(value) + 1);
  }
  if (name === 'favourite_hour' && /^\d{1,2}:\d\d$/.test(value)) {
    return formats.time(value.padStart(5, '0'));
  }
  if (/^\d{4}-\d\d-\d\d$/.test(value)) {
    return formats.date(value);
  }
  return /^\d+$/.test(value) ? formats.count(Number(value)) : value;
}
