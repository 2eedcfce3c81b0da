import type { Message, Photo } from '../api/types.ts';
import { minutes, type Row, rowsOf } from '../chats/rows.ts';

/** Something that happened on a day. */
export type Moment =
  | { kind: 'photos'; key: string; time: string | null; photos: Photo[] }
  | { kind: 'conversation'; key: string; time: string; chat: string; rows: Row[] };

/** Silences that end a conversation, and what ends a series of photos, in minutes. */
const SILENCE = 60;
const SERIES = 30;

/**
 * A day in the order in which it went: conversations of each chat as a whole, photos that were
 * taken one after the other together. Photos of which only the day is known come first.
 */
export function timelineOf(messages: readonly Message[], photos: readonly Photo[]): Moment[] {
  const conversations = byChat(messages).flatMap(conversationsOf);
  return [...conversations, ...seriesOf(photos)].sort(
    (a, b) => start(a) - start(b) || a.key.localeCompare(b.key),
  );
}

function byChat(messages: readonly Message[]): Message[][] {
  const chats = new Map<string, Message[]>();
  for (const message of messages) {
    const mine = chats.get(message.chat);
    if (mine) {
      mine.push(message);
    } else {
      chats.set(message.chat, [message]);
    }
  }
  return [...chats.values()].map((all) => all.sort((a, b) => a.position - b.position));
}

function conversationsOf(messages: readonly Message[]): Moment[] {
  return parts(messages, (message) => minutes(message.time), SILENCE).map((part) => ({
    kind: 'conversation',
    key: part[0]?.message_id ?? '',
    time: part[0]?.time ?? '',
    chat: part[0]?.chat ?? '',
    rows: rowsOf(part),
  }));
}

function seriesOf(photos: readonly Photo[]): Moment[] {
  // Some names tell a day only; that is no midnight.
  const undated = photos.filter(({ taken_at_source: source, taken_local }) => {
    return source === 'file_name' && taken_local.endsWith('T00:00:00');
  });
  const sorted = photos
    .filter((photo) => !undated.includes(photo))
    .sort((a, b) => a.taken_local.localeCompare(b.taken_local));
  const timed = parts(sorted, (photo) => minutes(timeOf(photo)), SERIES);
  return [undated, ...timed].flatMap((part) => {
    const [first] = part;
    const time = first && !undated.includes(first) ? timeOf(first) : null;
    return first ? [{ kind: 'photos', key: first.photo_id, time, photos: part }] : [];
  });
}

/** Cuts where too long nothing came. */
function parts<Item>(items: readonly Item[], at: (item: Item) => number, pause: number): Item[][] {
  const found: Item[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const now = at(item);
    if (now - before > pause) {
      found.push([]);
    }
    found.at(-1)?.push(item);
    before = now;
  }
  return found;
}

function timeOf(photo: Photo): string {
  return photo.taken_local.slice(11);
}

function start(moment: Moment): number {
  return moment.time === null ? -1 : minutes(moment.time);
}
