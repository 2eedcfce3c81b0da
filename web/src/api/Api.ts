import type { Insight, Message, Photo, PhotoTag, Question } from './types.ts';

/** Which photos, the newest first. */
export interface PhotosQuery {
  sort_by?: 'uploaded_at' | 'taken_at';
  tag?: PhotoTag;
  /** Days of the time that is sorted by, both within: `2024-03-12`. */
  from?: string;
  to?: string;
  /** Up to 200; 60 if not given. */
  limit?: number;
}

/** Which messages, the newest day first, within a day as they were written. */
export interface ChatsQuery {
  date?: string;
  from?: string;
  to?: string;
  chat?: string;
  sender?: string;
  /** A part of the text, whatever its capitals. */
  search?: string;
  /** Up to 500; 100 if not given. */
  limit?: number;
}

/** What an insight is about. */
export interface InsightQuery {
  chat?: string;
  from?: string;
  to?: string;
  /** `MM-DD`, for `on-this-day` only. */
  day?: string;
}

/** Which page of a list. */
export interface PageRequest {
  /** `next` of the page before; none for the first. */
  cursor?: string | null;
  signal?: AbortSignal;
}

/** A page of a list. */
export interface Page<Item> {
  items: Item[];
  /** Leads to the next page; null at the end. */
  next: string | null;
}

/**
 * The lake's API. Everything rejects with an {@link ApiError}, and with an `AbortError` if its
 * signal ends it.
 */
export interface Api {
  photos: (query: PhotosQuery, page?: PageRequest) => Promise<Page<Photo>>;
  chats: (query: ChatsQuery, page?: PageRequest) => Promise<Page<Message>>;
  insights: (
    name: string,
    query: InsightQuery,
    options?: { signal?: AbortSignal },
  ) => Promise<Insight>;
  /** What {@link Api.insights} can be asked. */
  questions: (options?: { signal?: AbortSignal }) => Promise<Question[]>;
}
