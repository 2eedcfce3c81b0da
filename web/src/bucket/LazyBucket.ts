import type { Bucket } from './Bucket.ts';
import { BucketError } from './BucketError.ts';

/**
 * A bucket whose adapter is loaded when it is first asked: AWS's SDK is larger than all the rest.
 * Loading that failed is tried again with the next question.
 */
export class LazyBucket implements Bucket {
  readonly #load: () => Promise<Bucket>;
  #loading: Promise<Bucket> | null = null;

  constructor(load: () => Promise<Bucket>) {
    this.#load = load;
  }

  list: Bucket['list'] = async (...all) => (await this.#bucket()).list(...all);
  head: Bucket['head'] = async (...all) => (await this.#bucket()).head(...all);
  read: Bucket['read'] = async (...all) => (await this.#bucket()).read(...all);
  upload: Bucket['upload'] = async (...all) => (await this.#bucket()).upload(...all);
  remove: Bucket['remove'] = async (...all) => (await this.#bucket()).remove(...all);
  downloadUrl: Bucket['downloadUrl'] = async (...all) => (await this.#bucket()).downloadUrl(...all);

  async #bucket(): Promise<Bucket> {
    this.#loading ??= this.#load();
    try {
      return await this.#loading;
    } catch {
      this.#loading = null;
      throw new BucketError('NO_CONNECTION', 'A part of the app could not be loaded', 0);
    }
  }
}
