import type { Texts } from '../text/language.ts';

interface Words {
  title: string;
  soon: string;
}

/** The words of this page. */
export const insightsText: Texts<Words> = {
  en: { title: 'Insights', soon: 'This page is being built.' },
  de: { title: 'Einblicke', soon: 'Diese Seite entsteht gerade.' },
};
