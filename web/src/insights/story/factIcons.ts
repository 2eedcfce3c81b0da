import { ICON_PATHS } from '../../ui/iconPaths.ts';

const CLOCK = 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2';

/** Icons for the facts of a year, drawn as all icons are. */
const FACT_ICONS: Readonly<Record<string, string>> = {
  messages: ICON_PATHS.chats,
  words:
    'M4.5 5.500c3-1 5.500-.5 7.5 1 2-1.500 4.500-2 7.500-1v13c-3-1-5.500-.5-7.500 1-2-1.500-4.500-2-7.500-1zM12 6.500v13',
  busiest_day:
    'M12 3.500c.8 3.200 4.800 5 4.800 9.700a4.800 4.800 0 0 1-9.600 0c0-2 .9-3.200 1.900-4.200.4 1.300 1 1.900 1.800 2.200-.2-3 .1-5.600 1.100-7.700zM8 21h8',
  favourite_weekday: ICON_PATHS.calendar,
  favourite_hour: CLOCK,
  top_chat: 'M3.500 4.500h12v8.500H9l-3.500 3v-3h-2zM18 8.500h2.500V17h-2v3L15 17h-3',
  top_sender:
    'M4 9.500v5h3.500l6 4.500V5l-6 4.500zM17 9a4.500 4.500 0 0 1 0 6m2.500-8.500a8 8 0 0 1 0 11',
  icebreaker:
    'M12 3v18M4.200 7.500l15.600 9M19.800 7.500l-15.600 9M9.500 4.500 12 7l2.500-2.500m-5 15L12 17l2.500 2.500',
  quickest: 'M13 3 5.500 13.500H11L10 21l8-11h-5.500z',
  night_owl: ICON_PATHS.moon,
  favourite_emoji:
    'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17zM8.500 14c1.800 2.600 5.200 2.600 7 0M9 9.500v.1m6-.1v.1',
  photographer: ICON_PATHS.camera,
  longest_message: 'M4 5.500h16M4 9.800h16M4 14.200h16M4 18.500h9',
  longest_streak:
    'M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1',
  longest_silence: 'M6 6.500h6L6 13h6M14.500 11h4l-4 4.500h4M12.500 17.500H15l-2.500 3H15',
  first_words:
    'M5 17.500c3-1 4.500-3.500 4.500-7V7H5v5h3.500M14 17.500c3-1 4.500-3.500 4.500-7V7H14v5h3.500',
};

/** What all other facts have. */
const OTHER = ICON_PATHS.info;

/** The path of a fact's icon. */
export function factIcon(name: string): string {
  return FACT_ICONS[name] ?? OTHER;
}
