import type { Api } from '../api/Api.ts';
import type { Bucket } from '../bucket/Bucket.ts';
import type { Arrival, News } from './Arrival.ts';
import { ChatSearch } from './ChatSearch.ts';
import type { Outcome } from './Outcome.ts';
import { PhotoSearch } from './PhotoSearch.ts';
import { receiptKey } from './receiptKeys.ts';
import type { Search } from './Search.ts';
import { TableSearch } from './TableSearch.ts';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;
const GROWTH = 1.5;

/** While files keep arriving, a look every second would be many questions. */
const WAIT_WHILE_BUSY = 3_000;

/** How long something is looked for. */
const PATIENCE = 4 * 60_000;

/** How to watch. */
export interface WatchOptions {
  /** On AWS the table is brought up to date once a day: it is looked into once, no more. */
  tableFollows: boolean;
  onOutcome: (id: number, outcome: Outcome) => void;
  onNews: (news: ReadonlySet<News>) => void;
}

/**
 * Looks what becomes of uploads: first often, then less and less, and not for ever. One look is for
 * all that are sought. Knows nothing of pages.
 */
export class ReceiptWatch {
  readonly #options: WatchOptions;
  readonly #ending = new AbortController();
  readonly #chats: ChatSearch;
  readonly #photos: PhotoSearch;
  readonly #tables: TableSearch;
  readonly #searches: readonly Search[];
  /** When each was looked for first. */
  readonly #since = new Map<Search, Map<number, number>>();
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** When the timer ends. */
  #due = 0;
  #looking = false;

  constructor(bucket: Bucket, api: Api, options: WatchOptions) {
    const { signal } = this.#ending;
    const { tableFollows, onOutcome } = options;
    this.#options = options;
    this.#photos = new PhotoSearch(bucket, api, signal, onOutcome);
    this.#tables = new TableSearch(api, {
      tableFollows,
      signal,
      onOutcome: (id, outcome) => {
        if (outcome.kind === 'chat' && outcome.table === 'there') {
          // The others were written by the same run.
          this.#wait = FIRST_WAIT;
        }
        onOutcome(id, outcome);
      },
    });
    this.#chats = new ChatSearch(bucket, signal, (id, outcome) => {
      onOutcome(id, outcome);
      if (outcome.kind === 'chat' && this.#tables.add(id, outcome)) {
        this.#wait = FIRST_WAIT;
      }
    });
    this.#searches = [this.#chats, this.#photos, this.#tables];
  }

  /** Begins to look for what becomes of it; nothing for what nobody looks into. */
  add(arrival: Arrival): void {
    const key = receiptKey(arrival.key);
    if (key === null || this.#ending.signal.aborted) {
      return;
    }
    this.#wait = Math.min(this.#wait, this.#isIdle() ? FIRST_WAIT : WAIT_WHILE_BUSY);
    const search = arrival.key.startsWith('raw-photos/') ? this.#photos : this.#chats;
    search.add({ ...arrival, receiptKey: key });
    this.#options.onOutcome(arrival.id, { kind: 'looking' });
    this.#plan();
  }

  close(): void {
    this.#ending.abort();
    this.#stop();
  }

  #isIdle(): boolean {
    return this.#searches.every((search) => search.size === 0);
  }

  #stop(): void {
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
  }

  /** A look that comes earlier stays: what keeps arriving must not put it off for ever. */
  #plan(): void {
    const due = Date.now() + this.#wait;
    const isEarlier = this.#timer !== null && this.#due <= due;
    if (this.#looking || isEarlier || this.#isIdle() || this.#ending.signal.aborted) {
      return;
    }
    this.#stop();
    this.#due = due;
    this.#timer = setTimeout(() => void this.#look(), this.#wait);
  }

  async #look(): Promise<void> {
    this.#timer = null;
    this.#looking = true;
    this.#wait = Math.min(this.#wait * GROWTH, LONGEST_WAIT);
    const news = new Set<News>();
    for (const search of this.#searches) {
      this.#note(search);
      // What cannot be asked now may be later; patience ends it.
      await search.look(news).catch(() => {});
    }
    this.#looking = false;
    if (this.#ending.signal.aborted) {
      return;
    }
    for (const search of this.#searches) {
      this.#giveUp(search);
    }
    if (news.size > 0) {
      this.#options.onNews(news);
    }
    this.#plan();
  }

  /** Notes since when each is looked for; forgets those that are found. */
  #note(search: Search): void {
    const before = this.#since.get(search);
    const now = Date.now();
    const since = new Map([...search.ids()].map((id) => [id, before?.get(id) ?? now]));
    this.#since.set(search, since);
  }

  #giveUp(search: Search): void {
    const since = this.#since.get(search);
    for (const id of [...search.ids()]) {
      if (Date.now() - (since?.get(id) ?? Date.now()) > PATIENCE) {
        search.giveUp(id);
      }
    }
  }
}
