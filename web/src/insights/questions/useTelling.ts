import { useMemo } from 'react';
import type { Formats } from '../../text/formats.ts';
import { useFormats, useText } from '../../text/LanguageProvider.tsx';
import type { Texts } from '../../text/language.ts';
import { type Calendar, useCalendar } from '../days/useCalendar.ts';
import { questionText } from './text.ts';

type Words = typeof questionText extends Texts<infer Some> ? Some : never;

/** What is needed to tell an answer in the reader's words. */
export interface Telling {
  words: Words;
  formats: Formats;
  calendar: Calendar;
}

/** Words, formats and calendar of the reader. */
export function useTelling(): Telling {
  const words = useText(questionText);
  const formats = useFormats();
  const calendar = useCalendar();
  return useMemo(() => ({ words, formats, calendar }), [words, formats, calendar]);
}
