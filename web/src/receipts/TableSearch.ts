import type { Api } from '../api/Api.ts';
import type { News } from './Arrival.ts';
import type { Outcome } from './Outcome.ts';
import type { Search } from './Search.ts';

/** Chats whose messages are asked for at a time: each is a query. */
const CHATS_AT_A_TIME = 3;

/** A chat that was taken in. */
type ChatOutcome = Outcome & { kind: 'chat' };

/** How to look into the table. */
export interface TableSearchOptions {
  /** On AWS the table is brought up to date once a day: it is looked into once, no more. */
  tableFollows: boolean;
  signal: AbortSignal;
  onOutcome: (id: number, outcome: Outcome) => void;
}

/** Looks whether the messages of chats can be read. */
export class TableSearch implements Search {
  readonly #api: Api;
  readonly #options: TableSearchOptions;
  readonly #sought = new Map<number, ChatOutcome>();

  constructor(api: Api, options: TableSearchOptions) {
    this.#api = api;
    this.#options = options;
  }

  get size(): number {
    return this.#sought.size;
  }

  ids = (): Iterable<number> => this.#sought.keys();

  /** Says whether there is something to look for. */
  add(id: number, outcome: ChatOutcome): boolean {
    const { chat, last } = outcome.receipt;
    if (chat === null || !last) {
      return false;
    }
    this.#sought.set(id, outcome);
    return true;
  }

  look = async (news: Set<News>): Promise<void> => {
    for (const [id, outcome] of [...this.#sought].slice(0, CHATS_AT_A_TIME)) {
      // The next look asks for others.
      this.#sought.delete(id);
      this.#sought.set(id, outcome);
      const { chat, last } = outcome.receipt;
      const date = last?.slice(0, 10);
      const isThere = await this.#api
        .chats(
          { chat: chat ?? undefined, from: date, to: date, limit: 1 },
          { signal: this.#options.signal },
        )
        .then(({ items }) => items.length > 0)
        // There may be no table yet.
        .catch(() => false);
      if (isThere) {
        news.add('chats');
        this.#is(id, 'there');
      } else if (!this.#options.tableFollows) {
        this.#is(id, 'late');
      } else {
        continue;
      }
      // The pictures were on their way to the gallery when the receipt was written.
      if ((outcome.receipt.pictures?.new ?? 0) > 0) {
        news.add('photos');
      }
    }
  };

  giveUp = (id: number): void => this.#is(id, 'late');

  #is(id: number, table: 'there' | 'late'): void {
    const outcome = this.#sought.get(id);
    this.#sought.delete(id);
    if (outcome) {
      this.#options.onOutcome(id, { ...outcome, table });
    }
  }
}
