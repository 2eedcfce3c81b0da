import type { Texts } from '../text/language.ts';

interface Words {
  title: string;
  soon: string;
}

/** The words of this page. */
export const photosText: Texts<Words> = {
  en: { title: 'Photos', soon: 'This page is being built.' },
  de: { title: 'Fotos', soon: 'Diese Seite entsteht gerade.' },
};
