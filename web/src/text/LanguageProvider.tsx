import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { type Formats, formatsFor } from './formats.ts';
import {
  detectLanguage,
  LANGUAGES,
  type Language,
  type LanguageChoice,
  localeOf,
  type Texts,
} from './language.ts';

const KEY = 'homelake.language';

interface LanguageState {
  language: Language;
  choice: LanguageChoice;
  choose: (choice: LanguageChoice) => void;
  formats: Formats;
}

const LanguageContext = createContext<LanguageState | null>(null);

type Props = {
  children: ReactNode;
  /** Instead of the remembered choice; for tests. */
  initial?: LanguageChoice;
  /** Instead of the browser's time zone; for tests. */
  timeZone?: string;
};

/** Finds the reader's language, remembers a choice, and tells the document. */
export function LanguageProvider({ children, initial, timeZone }: Props) {
  const [choice, setChoice] = useState<LanguageChoice>(() => initial ?? remembered());
  const language = choice === 'system' ? detectLanguage(navigator.languages) : choice;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const state = useMemo<LanguageState>(
    () => ({
      language,
      choice,
      choose: (next) => {
        remember(next);
        setChoice(next);
      },
      formats: formatsFor(localeOf(language, navigator.languages), timeZone),
    }),
    [language, choice, timeZone],
  );
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

/** The reader's language, their choice, and how to choose another. */
export function useLanguage(): Omit<LanguageState, 'formats'> {
  return useLanguageState();
}

/** A feature's words in the reader's language. */
export function useText<Words>(texts: Texts<Words>): Words {
  return texts[useLanguageState().language];
}

/** Dates, numbers and sizes as the reader writes them. */
export function useFormats(): Formats {
  return useLanguageState().formats;
}

function useLanguageState(): LanguageState {
  const state = use(LanguageContext);
  if (!state) {
    throw new Error('there is no LanguageProvider above');
  }
  return state;
}

// A browser may refuse to keep anything; then the choice lasts until the page is left.
function remembered(): LanguageChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return LANGUAGES.find((language) => language === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

function remember(choice: LanguageChoice): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // See above.
  }
}
