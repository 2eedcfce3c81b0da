import { describe, expect, it } from 'vitest';
import type { Insight } from '../../api/types.ts';
import { formatsFor } from '../../text/formats.ts';
import { calendarFor } from '../days/useCalendar.ts';
import { storyOf } from './facts.ts';
import { sampleStory } from './sampleStory.ts';
import { storyText } from './text.ts';

describe('a year in review', () => {
  it('is told in German, as far as it is known', () => {
    expect(told('de', sampleStory())).toEqual([
      'Nachrichten: 2.541 (von 7 Personen in 3 Chats, an 302 Tagen)',
      'Wörter: 8.878 (etwa 36 Buchseiten)',
      'Vollster Tag: 16. November 2026 (62 Nachrichten)',
      'Liebster Wochentag: Samstag (553 Nachrichten)',
      'Liebste Stunde: 09:00 (351 Nachrichten)',
      'Lebhaftester Chat: Lake (1 Nachricht)',
      'Redet am meisten: Mira (729 Nachrichten, 29 % von allen)',
      'Bricht das Eis: Mira (begann 96 von 315 Gesprächen)',
      'Antwortet am schnellsten: Max (die Hälfte in höchstens 3 Minuten)',
      'Nachteule: Björn (12 Nachrichten zwischen Mitternacht und 05:00)',
      'Liebstes Emoji: 😂 (387-mal, von 1.369 Emoji)',
      'Schickt die Bilder: Mira (51 von 189 Fotos, Videos und Dokumenten)',
      'Längste Nachricht: 19 Wörter (von Mira in Lake, 1. Januar 2026)',
      'Längste Serie: 37 Tage in Folge (in Lake, 21. März 2026 bis 26. April 2026)',
      'Längste Pause: 3 Tage (in Lake, bis Leyla am 7. Juli 2026 schrieb)',
      'Erste Worte: Who brings the cake? (Max in Lake, 1. Januar 2026)',
    ]);
  });

  it('has the months in their order', () => {
    const { months } = storyOf(sampleStory(), ...reader('en'));

    expect(months).toEqual([386, 287, 295, 224, 209, 147, 92, 162, 166, 229, 344, 0]);
  });

  it('tells as they come what it does not know, or not in this form', () => {
    expect(
      told('de', {
        ...sampleStory(),
        rows: [
          ['loudest', 'Loudest', 'Bo', '7 SHOUTS'],
          ['quickest', 'Quickest reply', 'Max', 'faster than light'],
        ],
      }),
    ).toEqual(['Loudest: Bo (7 SHOUTS)', 'Antwortet am schnellsten: Max (faster than light)']);
  });
});

function reader(language: 'en' | 'de') {
  return [storyText[language], formatsFor(language, 'UTC'), calendarFor(language)] as const;
}

function told(language: 'en' | 'de', insight: Insight): string[] {
  const { messages, facts } = storyOf(insight, ...reader(language));
  return [...(messages ? [messages] : []), ...facts].map(
    // Intl puts blanks of many kinds between numbers and signs.
    (fact) => `${fact.label}: ${fact.value} (${fact.detail})`.replace(/\s/g, ' '),
  );
}
