import type { Texts } from '../text/language.ts';

interface Words {
  title: string;
  advice: (command: string) => string;
  retry: string;
}

/** The words of a start that fails. */
export const configText: Texts<Words> = {
  en: {
    title: 'homelake cannot start',
    advice: (command) =>
      `The app did not get its settings. On your own machine, see whether ${command} still runs. Elsewhere, try again in a moment.`,
    retry: 'Try again',
  },
  de: {
    title: 'homelake kann nicht starten',
    advice: (command) =>
      `Die App hat ihre Einstellungen nicht bekommen. Auf deinem eigenen Rechner: Sieh nach, ob ${command} noch läuft. Sonst versuche es gleich noch einmal.`,
    retry: 'Noch einmal versuchen',
  },
};
