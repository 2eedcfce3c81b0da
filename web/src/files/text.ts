import type { Texts } from '../text/language.ts';

interface Words {
  title: string;
  soon: string;
}

/** The words of this page. */
export const filesText: Texts<Words> = {
  en: { title: 'Files', soon: 'This page is being built.' },
  de: { title: 'Dateien', soon: 'Diese Seite entsteht gerade.' },
};
