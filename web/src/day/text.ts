import type { Texts } from '../text/language.ts';

interface Words {
  title: string;
  soon: string;
}

/** The words of this page. */
export const dayText: Texts<Words> = {
  en: { title: 'Day', soon: 'This page is being built.' },
  de: { title: 'Tag', soon: 'Diese Seite entsteht gerade.' },
};
