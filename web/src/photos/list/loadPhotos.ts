import type { Api } from '../../api/Api.ts';
import {
  compact,
  type GalleryPhoto,
  type PageOrigin,
  type PhotoList,
  type PhotoView,
  withNewer,
  withPage,
} from './photoList.ts';

/** As many as the API gives at once. */
export const PAGE_SIZE = 200;

/** After this long any list is asked for anew: photos may have gone elsewhere, and addresses end. */
export const LIST_LIFE = 45 * 60_000;

/** A short list costs little: it is young for a shorter time, by so much for each of its photos. */
const LIFE_EACH = 50;
const SHORTEST_LIFE = 5_000;

/** How often what has come so far is shown, after the first pages. */
const SHOW_EVERY = 400;

/** What loading needs beside the API. */
export interface Loading {
  api: Api;
  view: PhotoView;
  /** As far as it came before. */
  before: PhotoList | undefined;
  /** Shows what is there so far. */
  onProgress: (list: PhotoList) => void;
  /** Whether nobody else has taken over. */
  going?: () => boolean;
  now?: () => number;
}

/**
 * Loads a view to its end, one page after the other: each page says where the next begins, so there
 * is never more than one request. Goes on where it ended before; what is complete and young gets
 * what is new only.
 */
export async function loadPhotos({
  api,
  view,
  before,
  onProgress,
  going = () => true,
  now = Date.now,
}: Loading): Promise<PhotoList> {
  if (before?.complete && now() - before.begun < lifeOf(before)) {
    return { ...before, photos: await newest(api, view, before.photos) };
  }
  const anew = before?.complete || !before;
  let list: PhotoList = anew ? { photos: [], next: null, complete: false, begun: now() } : before;
  let shown = 0;
  while (!list.complete && going()) {
    const { photos, next } = await page(api, { ...view, cursor: list.next });
    list = {
      ...list,
      photos: withPage(list.photos, photos),
      next,
      complete: next === null,
    };
    // A list that is loaded anew stays as it was until it is whole: nobody's place is lost.
    if (!before?.complete && going() && now() - shown >= SHOW_EVERY) {
      shown = now();
      onProgress(list);
    }
  }
  // What came to pages that were there before is among the newest.
  const resumed = !anew && list.complete;
  return resumed ? { ...list, photos: await newest(api, view, list.photos) } : list;
}

function lifeOf({ photos }: PhotoList): number {
  return Math.min(LIST_LIFE, SHORTEST_LIFE + photos.length * LIFE_EACH);
}

/** Adds what was uploaded since: by that time, whatever the view sorts by, until all is known. */
async function newest(
  api: Api,
  view: PhotoView,
  known: readonly GalleryPhoto[],
): Promise<readonly GalleryPhoto[]> {
  const uploads = new Map(known.map((photo) => [photo.id, photo.uploadedAt]));
  const found: GalleryPhoto[] = [];
  let cursor: string | null = null;
  do {
    const { photos, next } = await page(api, { sort: 'uploaded_at', tag: view.tag, cursor });
    const fresh = photos.filter((photo) => uploads.get(photo.id) !== photo.uploadedAt);
    found.push(...fresh);
    cursor = fresh.length === photos.length ? next : null;
  } while (cursor);
  return withNewer(known, found, view.sort);
}

/** One page, kept short. */
async function page(api: Api, origin: PageOrigin) {
  const { sort, tag, cursor } = origin;
  const query = { sort_by: sort, limit: PAGE_SIZE, ...(tag ? { tag } : {}) };
  const { items, next } = await api.photos(query, { cursor });
  return { photos: items.map((photo) => compact(photo, origin)), next };
}
