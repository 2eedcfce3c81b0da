import type { Api } from '../../api/Api.ts';
import { type Addresses, addressesOf, type PageAddresses } from './Addresses.ts';
import { DayAddresses } from './DayAddresses.ts';
import { PAGE_SIZE } from './loadPhotos.ts';
import type { GalleryPhoto, PageOrigin } from './photoList.ts';

interface Kept<What> {
  at: number;
  what: What;
}

/** So long a page is not asked for again: what still fails then has another reason. */
const PATIENCE = 60_000;

/** How many pages are remembered, and how many days. */
const MOST_PAGES = 20;

/** Addresses of originals are good for an hour at least, unless the credentials end earlier. */
const FRESH = 20 * 60_000;

/**
 * Asks the API again for pages whose photos need new addresses, each page once however many of its
 * photos need one; and for a photo's day, if it is not on its page any more. A page that was asked for within the last minute is not asked for again, so
 * that photos which do not load for another reason do no harm.
 */
export class PhotoAddresses {
  readonly #api: Api;
  readonly #now: () => number;
  readonly #pages = new Map<string, Kept<Promise<PageAddresses>>>();
  readonly #days = new Map<string, Kept<DayAddresses>>();

  constructor(api: Api, now: () => number = Date.now) {
    this.#api = api;
    this.#now = now;
  }

  /** The photo's addresses, of the last 20 minutes; null if the photo is not there any more. */
  async of(photo: GalleryPhoto): Promise<Addresses | null> {
    return (await this.#page(photo, FRESH)).get(photo.id) ?? null;
  }

  /**
   * Addresses of all photos of the page, with others than the one that failed for this photo; null
   * if there are none to be had now, and `gone` if there is no such photo any more.
   */
  async renew(photo: GalleryPhoto, failed: string): Promise<PageAddresses | 'gone' | null> {
    const page = await this.#page(photo, PATIENCE);
    const known = page.get(photo.id);
    if (!known) {
      return 'gone';
    }
    return known.thumbnail !== failed && known.original !== failed ? page : null;
  }

  /** Where a page began, there may be other photos now; on its day a photo stays. */
  async #page(photo: GalleryPhoto, life: number): Promise<PageAddresses> {
    const key = keyOf(photo);
    const page = await this.#kept(this.#pages, key, life, () => {
      const asked = this.#ask(photo);
      asked.catch(() => this.#pages.delete(key));
      return asked;
    });
    if (page.has(photo.id)) {
      return page;
    }
    const day = photo.takenLocal.slice(0, 10);
    return this.#kept(this.#days, day, life, () => new DayAddresses(this.#api, day)).find(photo);
  }

  #kept<What>(all: Map<string, Kept<What>>, key: string, life: number, make: () => What): What {
    const known = all.get(key);
    if (known && this.#now() - known.at < life) {
      return known.what;
    }
    const what = make();
    all.delete(key);
    all.set(key, { at: this.#now(), what });
    for (const oldest of [...all.keys()].slice(0, -MOST_PAGES)) {
      all.delete(oldest);
    }
    return what;
  }

  /** The list may have moved by some photos meanwhile: then it is on the page after. */
  async #ask(photo: GalleryPhoto): Promise<PageAddresses> {
    const found = new Map<string, Addresses>();
    let { cursor } = photo.origin;
    for (let pages = 0; pages < 2 && !found.has(photo.id); pages += 1) {
      const { items, next } = await this.#api.photos(queryOf(photo.origin), { cursor });
      for (const [id, addresses] of addressesOf(items)) {
        found.set(id, addresses);
      }
      if (next === null) {
        break;
      }
      cursor = next;
    }
    return found;
  }
}

function keyOf({ origin }: GalleryPhoto): string {
  return `${origin.sort} ${origin.tag} ${origin.cursor}`;
}

function queryOf({ sort, tag }: PageOrigin) {
  return { sort_by: sort, limit: PAGE_SIZE, ...(tag ? { tag } : {}) };
}
