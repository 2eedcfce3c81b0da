import type { Api } from '../../api/Api.ts';
import { addressesOf, type PageAddresses } from './Addresses.ts';
import { PAGE_SIZE } from './loadPhotos.ts';
import type { GalleryPhoto } from './photoList.ts';

/**
 * Addresses of the photos that were taken on a day, looked through from its end only as far as
 * needed; who asks next goes on from there.
 */
export class DayAddresses {
  readonly #api: Api;
  readonly #day: string;
  #found: PageAddresses = new Map();
  #cursor: string | null = null;
  #reached = Number.POSITIVE_INFINITY;
  #last: Promise<unknown> = Promise.resolve();

  constructor(api: Api, day: string) {
    this.#api = api;
    this.#day = day;
  }

  /** All that is known of the day after it was looked for the photo: without it, it is gone. */
  find(photo: GalleryPhoto): Promise<PageAddresses> {
    const found = this.#last.then(() => this.#lookFor(photo));
    this.#last = found.catch(() => {});
    return found;
  }

  async #lookFor({ id, takenAt }: GalleryPhoto): Promise<PageAddresses> {
    const time = Date.parse(takenAt);
    const query = {
      sort_by: 'taken_at',
      from: this.#day,
      to: this.#day,
      limit: PAGE_SIZE,
    } as const;
    while (!this.#found.has(id) && time <= this.#reached) {
      const { items, next } = await this.#api.photos(query, { cursor: this.#cursor });
      this.#found = new Map([...this.#found, ...addressesOf(items)]);
      this.#cursor = next;
      this.#reached =
        next === null ? Number.NEGATIVE_INFINITY : Date.parse(items.at(-1)?.taken_at ?? takenAt);
    }
    return this.#found;
  }
}
