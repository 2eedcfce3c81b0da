import type { Api } from '../../api/Api.ts';
import type { Photo } from '../../api/types.ts';
import { PAGE_SIZE } from './loadPhotos.ts';
import type { GalleryPhoto, PageOrigin } from './photoList.ts';

/** Addresses of a photo, as fresh as the page that told them. */
export interface Addresses {
  thumbnail: string;
  original: string;
}

interface Asked {
  at: number;
  page: Promise<ReadonlyMap<string, Addresses>>;
}

/** So long a page is not asked for again: what still fails then has another reason. */
const PATIENCE = 60_000;

/** How many pages are remembered. */
const MOST_PAGES = 20;

/** Addresses of originals are good for an hour at least, unless the credentials end earlier. */
const FRESH = 20 * 60_000;

/**
 * Asks the API again for pages whose photos need new addresses, each page once however many of its
 * photos need one. A page that was asked for within the last minute is not asked for again, so
 * that photos which do not load for another reason do no harm.
 */
export class PhotoAddresses {
  readonly #api: Api;
  readonly #now: () => number;
  readonly #asked = new Map<string, Asked>();

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
  async renew(
    photo: GalleryPhoto,
    failed: string,
  ): Promise<ReadonlyMap<string, Addresses> | 'gone' | null> {
    const page = await this.#page(photo, PATIENCE);
    const known = page.get(photo.id);
    if (!known) {
      return 'gone';
    }
    return known.thumbnail !== failed && known.original !== failed ? page : null;
  }

  #page(photo: GalleryPhoto, life: number): Promise<ReadonlyMap<string, Addresses>> {
    const key = keyOf(photo);
    const asked = this.#asked.get(key);
    if (asked && this.#now() - asked.at < life) {
      return asked.page;
    }
    const page = this.#ask(photo);
    this.#asked.delete(key);
    this.#asked.set(key, { at: this.#now(), page });
    page.catch(() => this.#asked.delete(key));
    for (const oldest of [...this.#asked.keys()].slice(0, -MOST_PAGES)) {
      this.#asked.delete(oldest);
    }
    return page;
  }

  /** The list may have moved by some photos meanwhile: then it is on the page after. */
  async #ask(photo: GalleryPhoto): Promise<ReadonlyMap<string, Addresses>> {
    const found = new Map<string, Addresses>();
    let { cursor } = photo.origin;
    for (let pages = 0; pages < 2 && !found.has(photo.id); pages += 1) {
      const { items, next } = await this.#api.photos(queryOf(photo.origin), { cursor });
      for (const item of items) {
        found.set(item.photo_id, addresses(item));
      }
      if (next === null) {
        break;
      }
      cursor = next;
    }
    return found;
  }
}

function addresses(photo: Photo): Addresses {
  return { thumbnail: photo.thumbnail_url, original: photo.original_url };
}

function keyOf({ origin }: GalleryPhoto): string {
  return `${origin.sort} ${origin.tag} ${origin.cursor}`;
}

function queryOf({ sort, tag }: PageOrigin) {
  return { sort_by: sort, limit: PAGE_SIZE, ...(tag ? { tag } : {}) };
}
