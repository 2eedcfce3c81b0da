import type { Texts } from '../text/language.ts';
import type { MediaKind } from './media.ts';

interface Words {
  title: string;
  filterChats: string;
  searchMessages: string;
  noChats: string;
  noChatsHint: string;
  bring: string;
  /** Exports were accepted, and nothing can be read yet. */
  coming: string;
  comingSoon: string;
  comingDaily: string;
  noChatNamed: (name: string) => string;
  messages: (count: string, one: boolean) => string;
  people: (count: string, one: boolean) => string;
  span: (first: string, last: string) => string;
  chooseChat: string;
  chooseChatHint: string;
  back: string;
  conversation: (chat: string) => string;
  loadingChat: string;
  emptyChat: string;
  emptyChatHint: string;
  windowFailed: string;
  jump: string;
  jumpTitle: string;
  jumpDay: string;
  jumpThere: string;
  monthCount: (month: string, count: string) => string;
  yearCount: (year: string, count: string) => string;
  newest: string;
  searchHere: string;
  thatIsMe: string;
  nobody: string;
  seeDay: (date: string) => string;
  copyLink: (time: string) => string;
  linkCopied: string;
  linkNotCopied: string;
  me: string;
  more: string;
  less: string;
  cutOff: string;
  media: Readonly<Record<MediaKind, string>>;
  picture: (name: string) => string;
  searchLabel: string;
  chat: string;
  sender: string;
  from: string;
  to: string;
  allChats: string;
  everybody: string;
  backwards: string;
  searchHint: string;
  searchHintMore: string;
  searching: string;
  nothing: string;
  nothingHint: string;
  foundSoFar: (count: string, until: string) => string;
  foundAll: (count: string, one: boolean) => string;
  showMore: string;
  clearFilters: string;
  filters: string;
}

/** The words of the chats' pages. */
export const chatsText: Texts<Words> = {
  en: {
    title: 'Chats',
    filterChats: 'Filter by name',
    searchMessages: 'Search messages',
    noChats: 'No chats yet',
    noChatsHint: 'Export a chat in WhatsApp and drop the file into homelake. It shows up here.',
    bring: 'How to bring one',
    coming: 'Your chats are being written',
    comingSoon: 'They show up here by themselves; this takes a minute.',
    comingDaily: 'You can read them once the table is brought up to date, every morning.',
    noChatNamed: (name) => `No chat is named like “${name}”.`,
    messages: (count, one) => (one ? `${count} message` : `${count} messages`),
    people: (count, one) => (one ? `${count} person` : `${count} people`),
    span: (first, last) => `${first} – ${last}`,
    chooseChat: 'Choose a chat',
    chooseChatHint: 'Everything that was written is still here.',
    back: 'All chats',
    conversation: (chat) => `Messages of ${chat}`,
    loadingChat: 'Loading messages…',
    emptyChat: 'There are no messages here',
    emptyChatHint: 'No chat of this name is in the lake. It may have been renamed or removed.',
    windowFailed: 'These messages could not be loaded',
    jump: 'Jump to a date',
    jumpTitle: 'Jump to a date',
    jumpDay: 'Day',
    jumpThere: 'Go there',
    monthCount: (month, count) => `${month}: ${count} messages`,
    yearCount: (year, count) => `${year}: ${count} messages`,
    newest: 'To the newest message',
    searchHere: 'Search in this chat',
    thatIsMe: 'That’s me',
    nobody: 'Nobody of these',
    seeDay: (date) => `All of ${date}`,
    copyLink: (time) => `${time}, copy link to this message`,
    linkCopied: 'Link copied',
    linkNotCopied: 'The browser did not let homelake copy the link.',
    me: 'You',
    more: 'Show all',
    less: 'Show less',
    cutOff: 'The message is longer than can be shown here.',
    media: {
      picture: 'Photo',
      sticker: 'Sticker',
      video: 'Video',
      voice: 'Voice message',
      audio: 'Audio',
      contact: 'Contact',
      document: 'Document',
      unknown: 'Not in the export',
    },
    picture: (name) => `Photo ${name}, open it in the gallery`,
    searchLabel: 'What was said?',
    chat: 'Chat',
    sender: 'Sender',
    from: 'From',
    to: 'Until',
    allChats: 'All chats',
    everybody: 'Everybody',
    backwards: 'This is before the first day.',
    searchHint: 'Search all that was ever written',
    searchHintMore: 'A word is enough. Or choose who wrote it, and when.',
    searching: 'Searching…',
    nothing: 'Nothing found',
    nothingHint: 'All messages were searched. Another word, or fewer filters?',
    foundSoFar: (count, until) => `${count} found so far, back to ${until}`,
    foundAll: (count, one) =>
      one
        ? `${count} message found; all were searched`
        : `${count} messages found; all were searched`,
    showMore: 'Search further back',
    clearFilters: 'Clear filters',
    filters: 'Filters',
  },
  de: {
    title: 'Chats',
    filterChats: 'Nach Namen filtern',
    searchMessages: 'Nachrichten durchsuchen',
    noChats: 'Noch keine Chats',
    noChatsHint:
      'Exportiere einen Chat in WhatsApp und zieh die Datei in homelake. Dann steht er hier.',
    bring: 'So geht das',
    coming: 'Deine Chats werden geschrieben',
    comingSoon: 'Sie erscheinen hier von selbst; das dauert eine Minute.',
    comingDaily: 'Lesen kannst du sie, sobald die Tabelle erneuert ist, jeden Morgen.',
    noChatNamed: (name) => `Kein Chat heißt so wie „${name}“.`,
    messages: (count, one) => (one ? `${count} Nachricht` : `${count} Nachrichten`),
    people: (count, one) => (one ? `${count} Person` : `${count} Personen`),
    span: (first, last) => `${first} – ${last}`,
    chooseChat: 'Wähle einen Chat',
    chooseChatHint: 'Alles, was geschrieben wurde, ist noch da.',
    back: 'Alle Chats',
    conversation: (chat) => `Nachrichten von ${chat}`,
    loadingChat: 'Nachrichten laden…',
    emptyChat: 'Hier sind keine Nachrichten',
    emptyChatHint:
      'Kein Chat dieses Namens ist im See. Vielleicht wurde er umbenannt oder entfernt.',
    windowFailed: 'Diese Nachrichten ließen sich nicht laden',
    jump: 'Zu einem Tag springen',
    jumpTitle: 'Zu einem Tag springen',
    jumpDay: 'Tag',
    jumpThere: 'Dorthin',
    monthCount: (month, count) => `${month}: ${count} Nachrichten`,
    yearCount: (year, count) => `${year}: ${count} Nachrichten`,
    newest: 'Zur neuesten Nachricht',
    searchHere: 'In diesem Chat suchen',
    thatIsMe: 'Das bin ich',
    nobody: 'Niemand davon',
    seeDay: (date) => `Alles vom ${date}`,
    copyLink: (time) => `${time}, Link zu dieser Nachricht kopieren`,
    linkCopied: 'Link kopiert',
    linkNotCopied: 'Der Browser hat das Kopieren des Links nicht erlaubt.',
    me: 'Du',
    more: 'Alles zeigen',
    less: 'Weniger zeigen',
    cutOff: 'Die Nachricht ist länger, als hier gezeigt werden kann.',
    media: {
      picture: 'Foto',
      sticker: 'Sticker',
      video: 'Video',
      voice: 'Sprachnachricht',
      audio: 'Audio',
      contact: 'Kontakt',
      document: 'Dokument',
      unknown: 'Nicht im Export',
    },
    picture: (name) => `Foto ${name}, in der Galerie öffnen`,
    searchLabel: 'Was wurde gesagt?',
    chat: 'Chat',
    sender: 'Von',
    from: 'Ab',
    to: 'Bis',
    allChats: 'Alle Chats',
    everybody: 'Alle',
    backwards: 'Das liegt vor dem ersten Tag.',
    searchHint: 'Durchsuche alles, was je geschrieben wurde',
    searchHintMore: 'Ein Wort genügt. Oder wähle, wer es schrieb und wann.',
    searching: 'Sucht…',
    nothing: 'Nichts gefunden',
    nothingHint: 'Alle Nachrichten sind durchsucht. Ein anderes Wort, oder weniger Filter?',
    foundSoFar: (count, until) => `${count} bisher gefunden, zurück bis ${until}`,
    foundAll: (count, one) =>
      one
        ? `${count} Nachricht gefunden; alles ist durchsucht`
        : `${count} Nachrichten gefunden; alles ist durchsucht`,
    showMore: 'Weiter zurück suchen',
    clearFilters: 'Filter leeren',
    filters: 'Filter',
  },
};
