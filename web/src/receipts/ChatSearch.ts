import type { Bucket } from '../bucket/Bucket.ts';
import type { News, Sought } from './Arrival.ts';
import { findObjects } from './findObjects.ts';
import type { Outcome } from './Outcome.ts';
import { readReceipt } from './readReceipt.ts';
import type { Search } from './Search.ts';

/** Looks for the receipts of chats. */
export class ChatSearch implements Search {
  readonly #bucket: Bucket;
  readonly #signal: AbortSignal;
  readonly #onOutcome: (id: number, outcome: Outcome) => void;
  readonly #sought = new Map<number, Sought>();
  /** The receipt of each that was read last. */
  readonly #seen = new Map<number, string>();

  constructor(
    bucket: Bucket,
    signal: AbortSignal,
    onOutcome: (id: number, outcome: Outcome) => void,
  ) {
    this.#bucket = bucket;
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
    const keys = [...this.#sought.values()].map((one) => one.receiptKey);
    const found = await findObjects(this.#bucket, keys, this.#signal);
    for (const sought of [...this.#sought.values()]) {
      const object = found.get(sought.receiptKey);
      if (!object || object.etag === this.#seen.get(sought.id)) {
        continue;
      }
      const json = await this.#bucket.read(object.key, { signal: this.#signal });
      const receipt = readReceipt(json ?? '');
      this.#seen.set(sought.id, object.etag);
      const isOld =
        sought.isNew && (receipt?.upload.etag !== sought.etag || receipt.upload.removed);
      if (receipt?.kind !== 'chat' || isOld) {
        continue;
      }
      this.#forget(sought.id);
      news.add('receipts');
      if (receipt.pictures && receipt.pictures.new > 0) {
        news.add('photos');
      }
      const { receiptKey } = sought;
      this.#onOutcome(
        sought.id,
        receipt.refusal
          ? { kind: 'refused', receipt, receiptKey }
          : { kind: 'chat', receipt, receiptKey, table: 'looking' },
      );
    }
  };

  giveUp = (id: number): void => {
    this.#forget(id);
    this.#onOutcome(id, { kind: 'late' });
  };

  #forget(id: number): void {
    this.#sought.delete(id);
    this.#seen.delete(id);
  }
}
