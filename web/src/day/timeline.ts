import type { Message, Photo } from '../api/types.ts';
import { minutes, type Row, rowsOf } from '../chats/rows.ts';

/** Something that happened on a day. */
export type Moment =
  | { kind: 'photos'; key: string; time: string; photos: Photo[] }
  | { kind: 'conversation'; key: string; time: string; chat: string; rows: Row[] };

/** Silences that end a conversation, and what ends a series of photos, in minutes. */
const SILENCE = 60;
const SERIES = 30;

/**
 * A day in the order in which it went: conversations of each chat as a whole, photos that were
 * taken one after the other together.
 */
export function timelineOf(messages: readonly Message[], photos: readonly Photo[]): Moment[] {
  const conversations = byChat(messages).flatMap(conversationsOf);
  return [...conversations, ...seriesOf(photos)].sort(
    (a, b) => minutes(a.time) - minutes(b.time) || a.key.localeCompare(b.key),
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
  const sorted = [...photos].sort((a, b) => a.taken_local.localeCompare(b.taken_local));
  return parts(sorted, (photo) => minutes(timeOf(photo)), SERIES).map((part) => ({
    kind: 'photos',
    key: part[0]?.photo_id ?? '',
    time: part[0] ? timeOf(part[0]) : '',
    photos: part,
  }));
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
