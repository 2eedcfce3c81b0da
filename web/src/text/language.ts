/** The languages that homelake speaks. */
export const LANGUAGES = ['en', 'de'] as const;

/** A language that homelake speaks. */
export type Language = (typeof LANGUAGES)[number];

/** What a reader chose; `system` leaves it to the browser. */
export type LanguageChoice = Language | 'system';

/** The same words in every language. A missing or surplus one is a type error. */
export type Texts<Words> = Readonly<Record<Language, Words>>;

/** The first of the browser's languages that is spoken here, else English. */
export function detectLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = LANGUAGES.find((language) => speaks(tag, language));
    if (found) {
      return found;
    }
  }
  return 'en';
}

/** How numbers and dates are written: as in the reader's own country, where that is told. */
export function localeOf(language: Language, wanted: readonly string[]): string {
  return wanted.find((tag) => speaks(tag, language)) ?? language;
}

function speaks(tag: string, language: Language): boolean {
  return tag.toLowerCase().split('-')[0] === language;
}
