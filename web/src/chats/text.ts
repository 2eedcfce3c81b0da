import type { Texts } from '../text/language.ts';

interface Words {
  title: string;
  soon: string;
}

/** The words of this page. */
export const chatsText: Texts<Words> = {
  en: { title: 'Chats', soon: 'This page is being built.' },
  de: { title: 'Chats', soon: 'Diese Seite entsteht gerade.' },
};
