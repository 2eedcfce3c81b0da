import type { Api } from '../api/Api.ts';
import type { Bucket, BucketObject } from '../bucket/Bucket.ts';
import { findObjects, newestPhotos } from './findObjects.ts';
import type { Outcome } from './Outcome.ts';
import { readReceipt } from './readReceipt.ts';
import { receiptKey } from './receiptKeys.ts';

/** What arrived. */
export interface Arrival {
  id: number;
  key: string;
  etag: string;
  /** Whether it was not there before: then an old receipt of its name is not about it. */
  isNew: boolean;
}

/** What something new was found in. */
export type News = 'photos' | 'chats' | 'receipts';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;
const GROWTH = 1.5;

/** How long something is looked for. */
const PATIENCE = 4 * 60_000;

/** Chats whose messages are asked for at a time: each is a query. */
const CHATS_AT_A_TIME = 3;

interface Sought extends Arrival {
  receiptKey: string;
  since: number;
  /** Of the receipt that was read last. */
  seen: string | null;
}

interface InTable {
  id: number;
  chat: string;
  date: string;
  since: number;
}

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
  readonly #bucket: Bucket;
  readonly #api: Api;
  readonly #options: WatchOptions;
  readonly #ending = new AbortController();
  #chats: Sought[] = [];
  #photos: Sought[] = [];
  #tables: InTable[] = [];
  #outcomes = new Map<number, Outcome>();
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #looking = false;

  constructor(bucket: Bucket, api: Api, options: WatchOptions) {
    this.#bucket = bucket;
    this.#api = api;
    this.#options = options;
  }

  /** Begins to look for what becomes of it; nothing for what nobody looks into. */
  add(arrival: Arrival): void {
    const key = receiptKey(arrival.key);
    if (key === null) {
      return;
    }
    const sought = { ...arrival, receiptKey: key, since: Date.now(), seen: null };
    (arrival.key.startsWith('raw-photos/') ? this.#photos : this.#chats).push(sought);
    this.#settle(arrival.id, { kind: 'looking' });
    this.#wait = FIRST_WAIT;
    this.#plan();
  }

  close(): void {
    this.#ending.abort();
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
    }
  }

  #plan(): void {
    const nothing = this.#chats.length + this.#photos.length + this.#tables.length === 0;
    if (this.#looking || nothing || this.#ending.signal.aborted) {
      return;
    }
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
    }
    this.#timer = setTimeout(() => void this.#look(), this.#wait);
  }

  async #look(): Promise<void> {
    this.#timer = null;
    this.#looking = true;
    this.#wait = Math.min(this.#wait * GROWTH, LONGEST_WAIT);
    const news = new Set<News>();
    // What cannot be asked now may be later; patience ends it.
    for (const ask of [this.#lookForChats, this.#lookForPhotos, this.#lookIntoTable]) {
      await ask(news).catch(() => {});
    }
    this.#looking = false;
    if (this.#ending.signal.aborted) {
      return;
    }
    this.#giveUp();
    if (news.size > 0) {
      this.#options.onNews(news);
    }
    this.#plan();
  }

  #lookForChats = async (news: Set<News>): Promise<void> => {
    const found = await this.#find(this.#chats);
    for (const sought of [...this.#chats]) {
      const object = found.get(sought.receiptKey);
      if (!object || object.etag === sought.seen) {
        continue;
      }
      const receipt = readReceipt((await this.#read(object.key)) ?? '');
      sought.seen = object.etag;
      const isOld =
        sought.isNew && (receipt?.upload.etag !== sought.etag || receipt.upload.removed);
      if (receipt?.kind !== 'chat' || isOld) {
        continue;
      }
      this.#chats = this.#chats.filter((other) => other !== sought);
      news.add('receipts');
      const { receiptKey } = sought;
      if (receipt.refusal) {
        this.#settle(sought.id, { kind: 'refused', receipt, receiptKey });
        continue;
      }
      if (receipt.pictures && receipt.pictures.new > 0) {
        news.add('photos');
      }
      this.#settle(sought.id, { kind: 'chat', receipt, receiptKey, table: 'looking' });
      const date = receipt.last?.slice(0, 10);
      if (receipt.chat !== null && date) {
        this.#wait = FIRST_WAIT;
        this.#tables.push({ id: sought.id, chat: receipt.chat, date, since: Date.now() });
      }
    }
  };

  #lookForPhotos = async (news: Set<News>): Promise<void> => {
    if (this.#photos.length === 0) {
      return;
    }
    const refused = await this.#find(this.#photos);
    for (const sought of [...this.#photos]) {
      const object = refused.get(sought.receiptKey);
      const receipt = object ? readReceipt((await this.#read(object.key)) ?? '') : null;
      if (receipt?.kind === 'photo') {
        news.add('receipts');
        this.#photoIs(sought, { kind: 'refused', receipt, receiptKey: sought.receiptKey });
      } else if (!sought.isNew) {
        this.#photoIs(sought, { kind: 'photo' });
      }
    }
    const newest = await newestPhotos(this.#api, this.#photos.length, this.#ending.signal);
    for (const key of newest) {
      const sought = this.#photos.find((other) => other.key === key);
      if (sought) {
        news.add('photos');
        this.#photoIs(sought, { kind: 'photo' });
      }
    }
  };

  #lookIntoTable = async (news: Set<News>): Promise<void> => {
    for (const sought of this.#tables.slice(0, CHATS_AT_A_TIME)) {
      // The next look asks for others.
      this.#tables = [...this.#tables.filter((other) => other !== sought), sought];
      const { chat, date } = sought;
      const isThere = await this.#api
        .chats({ chat, from: date, to: date, limit: 1 }, { signal: this.#ending.signal })
        .then(({ items }) => items.length > 0)
        // There may be no table yet.
        .catch(() => false);
      if (isThere) {
        news.add('chats');
        this.#tableIs(sought, 'there');
        // The others were written by the same run.
        this.#wait = FIRST_WAIT;
      } else if (!this.#options.tableFollows) {
        this.#tableIs(sought, 'late');
      }
    }
  };

  #find(sought: readonly Sought[]): Promise<Map<string, BucketObject>> {
    const keys = sought.map((one) => one.receiptKey);
    return findObjects(this.#bucket, keys, this.#ending.signal);
  }

  #read(key: string): Promise<string | null> {
    return this.#bucket.read(key, { signal: this.#ending.signal });
  }

  #photoIs(sought: Sought, outcome: Outcome): void {
    this.#photos = this.#photos.filter((other) => other !== sought);
    this.#settle(sought.id, outcome);
  }

  #tableIs(sought: InTable, table: 'there' | 'late'): void {
    this.#tables = this.#tables.filter((other) => other !== sought);
    const outcome = this.#outcomes.get(sought.id);
    if (outcome?.kind === 'chat') {
      this.#settle(sought.id, { ...outcome, table });
    }
  }

  #giveUp(): void {
    const now = Date.now();
    const isOver = ({ since }: { since: number }) => now - since > PATIENCE;
    for (const sought of [...this.#chats, ...this.#photos].filter(isOver)) {
      this.#settle(sought.id, { kind: 'late' });
    }
    this.#chats = this.#chats.filter((sought) => !isOver(sought));
    this.#photos = this.#photos.filter((sought) => !isOver(sought));
    for (const sought of this.#tables.filter(isOver)) {
      this.#tableIs(sought, 'late');
    }
  }

  #settle(id: number, outcome: Outcome): void {
    this.#outcomes.set(id, outcome);
    this.#options.onOutcome(id, outcome);
  }
}
