import type { Api } from '../api/Api.ts';
import type { Bucket } from '../bucket/Bucket.ts';
import type { News, Sought } from './Arrival.ts';
import { findObjects, newestPhotos } from './findObjects.ts';
import type { Outcome } from './Outcome.ts';
import { readReceipt } from './readReceipt.ts';
import type { Search } from './Search.ts';

/** Looks for photos in the gallery, and for the receipts of those that were refused. */
export class PhotoSearch implements Search {
  readonly #bucket: Bucket;
  readonly #api: Api;
  readonly #signal: AbortSignal;
  readonly #onOutcome: (id: number, outcome: Outcome) => void;
  readonly #sought = new Map<number, Sought>();

  constructor(
    bucket: Bucket,
    api: Api,
    signal: AbortSignal,
    onOutcome: (id: number, outcome: Outcome) => void,
  ) {
    this.#bucket = bucket;
    this.#api = api;
    this.#signal = signal;
    this.#onOutcome = onOutcome;
  }

  get size(): number {
    return this.#sought.size;
  }

  ids = (): Iterable<number> => this.#sought.keys();

  add(sought: Sought): void {
    this.#sought.set(sought.id, sought);
  }

  look = async (news: Set<News>): Promise<void> => {
    if (this.size === 0) {
      return;
    }
    const keys = [...this.#sought.values()].map((one) => one.receiptKey);
    const refused = await findObjects(this.#bucket, keys, this.#signal);
    for (const sought of [...this.#sought.values()]) {
      const object = refused.get(sought.receiptKey);
      const json = object && (await this.#bucket.read(object.key, { signal: this.#signal }));
      const receipt = readReceipt(json ?? '');
      if (receipt?.kind === 'photo') {
        news.add('receipts');
        this.#is(sought.id, { kind: 'refused', receipt, receiptKey: sought.receiptKey });
      } else if (!sought.isNew) {
        this.#is(sought.id, { kind: 'photo' });
      }
    }
    const newest = new Set(await newestPhotos(this.#api, this.size, this.#signal));
    for (const { id, key } of [...this.#sought.values()]) {
      if (newest.has(key)) {
        news.add('photos');
        this.#is(id, { kind: 'photo' });
      }
    }
  };

  giveUp = (id: number): void => this.#is(id, { kind: 'late' });

  #is(id: number, outcome: Outcome): void {
    this.#sought.delete(id);
    this.#onOutcome(id, outcome);
  }
}
