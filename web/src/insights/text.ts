import type { Texts } from '../text/language.ts';

interface Words {
  title: string;
  lead: string;
  showAll: (count: number) => string;
  showFewer: string;
  /** On a button, with the title for those who do not see beside what it stands. */
  table: { short: string; full: (title: string) => string };
  chart: { short: string; full: (title: string) => string };
  tableOf: (title: string) => string;
  nothing: string;
  most: string;
  closer: string;
  openDay: string;
  groups: Readonly<Record<string, string>>;
  units: Readonly<Record<'day' | 'week' | 'month', string>>;
  spanColumn: Readonly<Record<'day' | 'week' | 'month', string>>;
  weekOf: (day: string) => string;
  empty: { title: string; text: string; action: string };
  noChat: { title: string; action: string };
  filter: {
    label: string;
    chat: string;
    allChats: string;
    range: string;
    all: string;
    thisYear: (year: string) => string;
    lastYear: (year: string) => string;
    days: string;
    from: string;
    to: string;
    reset: string;
  };
  onThisDay: {
    title: string;
    earlier: string;
    later: string;
    today: string;
    nothing: string;
    more: (count: string) => string;
    thisYear: string;
    media: string;
  };
}

/** The words of this page; those of each question and of the story stand in their own folders. */
export const insightsText: Texts<Words> = {
  en: {
    title: 'Insights',
    lead: 'What your chats tell about you and yours.',
    showAll: (count) => `Show all ${count}`,
    showFewer: 'Show fewer',
    table: { short: 'Table', full: (title) => `Table: ${title}` },
    chart: { short: 'Chart', full: (title) => `Chart: ${title}` },
    tableOf: (title) => `Table: ${title}`,
    nothing: 'Nothing in this time.',
    most: 'Most',
    closer: 'Look closer',
    openDay: 'Open this day',
    groups: {
      When: 'When',
      Who: 'Who',
      Conversations: 'Conversations',
      Chats: 'Chats',
      Stories: 'Stories',
    },
    units: { day: 'Day by day', week: 'Week by week', month: 'Month by month' },
    spanColumn: { day: 'Day', week: 'Week of', month: 'Month' },
    weekOf: (day) => `Week of ${day}`,
    empty: {
      title: 'Nothing to tell yet',
      text: 'Bring a chat, and see who writes when, who answers fastest, and what your year was like.',
      action: 'Add a chat',
    },
    noChat: { title: 'There is no such chat', action: 'Show all chats' },
    filter: {
      label: 'What to look at',
      chat: 'Chat',
      allChats: 'All chats',
      range: 'Time',
      all: 'All time',
      thisYear: (year) => `This year (${year})`,
      lastYear: (year) => `Last year (${year})`,
      days: 'From … to …',
      from: 'From',
      to: 'To',
      reset: 'Show everything',
    },
    onThisDay: {
      title: 'On this day',
      earlier: 'A day earlier',
      later: 'A day later',
      today: 'Today',
      nothing: 'Nobody wrote on this day, in any year.',
      more: (count) => `${count} more on this day`,
      thisYear: 'This year',
      media: 'Photo, video or document',
    },
  },
  de: {
    title: 'Einblicke',
    lead: 'Was deine Chats über dich und die Deinen erzählen.',
    showAll: (count) => `Alle ${count} zeigen`,
    showFewer: 'Weniger zeigen',
    table: { short: 'Tabelle', full: (title) => `Tabelle: ${title}` },
    chart: { short: 'Diagramm', full: (title) => `Diagramm: ${title}` },
    tableOf: (title) => `Tabelle: ${title}`,
    nothing: 'Nichts in dieser Zeit.',
    most: 'Am meisten',
    closer: 'Genauer ansehen',
    openDay: 'Diesen Tag öffnen',
    groups: {
      When: 'Wann',
      Who: 'Wer',
      Conversations: 'Gespräche',
      Chats: 'Chats',
      Stories: 'Geschichten',
    },
    units: { day: 'Tag für Tag', week: 'Woche für Woche', month: 'Monat für Monat' },
    spanColumn: { day: 'Tag', week: 'Woche ab', month: 'Monat' },
    weekOf: (day) => `Woche ab ${day}`,
    empty: {
      title: 'Noch gibt es nichts zu erzählen',
      text: 'Bring einen Chat und sieh, wer wann schreibt, wer am schnellsten antwortet und wie dein Jahr war.',
      action: 'Chat hinzufügen',
    },
    noChat: { title: 'Diesen Chat gibt es nicht', action: 'Alle Chats zeigen' },
    filter: {
      label: 'Worum es geht',
      chat: 'Chat',
      allChats: 'Alle Chats',
      range: 'Zeit',
      all: 'Alles',
      thisYear: (year) => `Dieses Jahr (${year})`,
      lastYear: (year) => `Letztes Jahr (${year})`,
      days: 'Von … bis …',
      from: 'Von',
      to: 'Bis',
      reset: 'Alles zeigen',
    },
    onThisDay: {
      title: 'An diesem Tag',
      earlier: 'Einen Tag früher',
      later: 'Einen Tag später',
      today: 'Heute',
      nothing: 'An diesem Tag hat niemand geschrieben, in keinem Jahr.',
      more: (count) => `${count} weitere an diesem Tag`,
      thisYear: 'Dieses Jahr',
      media: 'Foto, Video oder Dokument',
    },
  },
};
