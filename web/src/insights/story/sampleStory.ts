import type { Insight } from '../../api/types.ts';

/** A year in review as the API tells it, for tests. */
export function sampleStory(): Insight {
  return {
    name: 'year-in-review',
    from: '2026-01-01',
    to: '2026-12-31',
    chat: null,
    columns: ['fact', 'label', 'value', 'detail'],
    rows: [
      ['messages', 'Messages', '2541', 'from 7 people in 3 chats, on 302 days'],
      ['words', 'Words', '8878', 'about 36 pages of a book'],
      [
        'months',
        'Month by month',
        '386 287 295 224 209 147 92 162 166 229 344 0',
        'messages from January to December',
      ],
      ['busiest_day', 'Busiest day', '2026-11-16', '62 messages'],
      ['favourite_weekday', 'Favourite weekday', 'Saturday', '553 messages'],
      ['favourite_hour', 'Favourite hour', '9:00', '351 messages until 9:59'],
      ['top_chat', 'Liveliest chat', 'Lake', '1 message'],
      ['top_sender', 'Most talkative', 'Mira', '729 messages, 29 % of all'],
      ['icebreaker', 'Icebreaker', 'Mira', 'began 96 of 315 conversations'],
      ['quickest', 'Quickest reply', 'Max', 'half of the time within 3 minutes'],
      ['night_owl', 'Night owl', 'Björn', '12 messages between midnight and 5:00'],
      ['favourite_emoji', 'Favourite emoji', '😂', '387 times, of 1369 emoji'],
      ['photographer', 'Photographer', 'Mira', '51 of 189 photos, videos and documents'],
      ['longest_message', 'Longest message', '19 words', 'by Mira in Lake, on 2026-01-01'],
      ['longest_streak', 'Longest streak', '37 days in a row', 'in Lake, 2026-03-21 to 2026-04-26'],
      ['longest_silence', 'Longest silence', '3 days', 'in Lake, until Leyla wrote on 2026-07-07'],
      ['first_words', 'First words', 'Who brings the cake?', 'Max in Lake, on 2026-01-01'],
    ],
  };
}
