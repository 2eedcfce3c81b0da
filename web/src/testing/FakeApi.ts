import type { Api, ChatsQuery, InsightQuery, Page, PageRequest, PhotosQuery } from '../api/Api.ts';
import { ApiError } from '../api/ApiError.ts';
import type { Insight, Message, Photo, Question } from '../api/types.ts';

/**
 * A lake's API in memory, for tests. It filters and pages as the real one does; `fail` makes the
 * next questions fail.
 */
export class FakeApi implements Api {
  photoList: Photo[] = [];
  messageList: Message[] = [];
  insightList: Insight[] = [];
  questionList: Question[] = [];
  /** Thrown by everything, while it is there. */
  fail: ApiError | null = null;
  /** What was asked, in order: `photos {"limit":1}`. */
  asked: string[] = [];

  photos: Api['photos'] = async (query, page) => {
    this.#note('photos', query);
    const time = query.sort_by ?? 'uploaded_at';
    const found = this.photoList
      .filter((photo) => !query.tag || photo.tags.includes(query.tag))
      .filter((photo) => !query.from || dayOf(photo, time) >= query.from)
      .filter((photo) => !query.to || dayOf(photo, time) <= query.to)
      .sort((a, b) => b[time].localeCompare(a[time]));
    return pageOf(found, query.limit ?? 60, page);
  };

  chats: Api['chats'] = async (query, page) => {
    this.#note('chats', query);
    const found = this.messageList
      .filter((message) => matches(message, query))
      .sort(
        (a, b) =>
          b.date.localeCompare(a.date) || a.chat.localeCompare(b.chat) || a.position - b.position,
      );
    return pageOf(found, query.limit ?? 100, page);
  };

  insights: Api['insights'] = async (name, query) => {
    this.#note(`insights ${name}`, query);
    const named = this.insightList.filter((insight) => insight.name === name);
    const chat = query.chat ?? null;
    const found = named.find((insight) => insight.chat === chat) ?? named[0];
    if (!found) {
      throw new ApiError('INVALID_PARAMETERS', `no insight ${name}`, 400);
    }
    return found;
  };

  questions: Api['questions'] = async () => {
    this.#note('questions', {});
    return this.questionList;
  };

  #note(what: string, query: PhotosQuery | ChatsQuery | InsightQuery) {
    this.asked.push(`${what} ${JSON.stringify(query)}`);
    if (this.fail) {
      throw this.fail;
    }
  }
}

function dayOf(photo: Photo, time: 'uploaded_at' | 'taken_at'): string {
  return (time === 'taken_at' ? photo.taken_local : photo.uploaded_at).slice(0, 10);
}

function matches(message: Message, query: ChatsQuery): boolean {
  const search = query.search?.toLowerCase();
  return (
    (!query.date || message.date === query.date) &&
    (!query.from || message.date >= query.from) &&
    (!query.to || message.date <= query.to) &&
    (!query.chat || message.chat === query.chat) &&
    (!query.sender || message.sender === query.sender) &&
    (!search || message.message.toLowerCase().includes(search))
  );
}

function pageOf<Item>(all: Item[], limit: number, page: PageRequest = {}): Page<Item> {
  const start = Number(page.cursor ?? 0);
  const end = start + limit;
  return { items: all.slice(start, end), next: end < all.length ? String(end) : null };
}
