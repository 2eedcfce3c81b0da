import type { PhotosQuery } from '../../api/Api.ts';
import type { Photo, PhotoTag, TakenAtSource } from '../../api/types.ts';

/** By which time the gallery is sorted. */
export type SortBy = NonNullable<PhotosQuery['sort_by']>;

/** Which photos a gallery shows. */
export interface PhotoView {
  sort: SortBy;
  tag: PhotoTag | null;
}

/** The page of the API that a photo came with: asking for it again renews its addresses. */
export interface PageOrigin extends PhotoView {
  cursor: string | null;
}

/** What the gallery keeps of a photo: 20,000 of them stay in memory. */
export interface GalleryPhoto {
  id: string;
  filename: string;
  sourceKey: string;
  originalKey: string;
  width: number;
  height: number;
  bytes: number;
  contentType: string;
  uploadedAt: string;
  takenAt: string;
  takenLocal: string;
  takenFrom: TakenAtSource;
  camera: string | null;
  tags: readonly PhotoTag[];
  thumbnail: string;
  origin: PageOrigin;
}

/** As far as a view is loaded. */
export interface PhotoList {
  photos: readonly GalleryPhoto[];
  /** Where to go on, while it is not complete. */
  next: string | null;
  complete: boolean;
  /** When its first page was asked for, in milliseconds. */
  begun: number;
  /** Who is loading it: a loader that finds another one here ends. */
  loader?: object;
}

/** Keeps what is needed of a photo; texts that repeat are kept once. */
export function compact(photo: Photo, origin: PageOrigin): GalleryPhoto {
  return {
    id: photo.photo_id,
    filename: photo.filename,
    sourceKey: photo.source_key,
    originalKey: photo.original_key,
    width: photo.width,
    height: photo.height,
    bytes: photo.size_bytes,
    contentType: photo.content_type,
    uploadedAt: photo.uploaded_at,
    takenAt: photo.taken_at,
    takenLocal: photo.taken_local,
    takenFrom: photo.taken_at_source,
    camera: cameraName(photo.camera_make, photo.camera_model),
    tags: photo.tags,
    thumbnail: photo.thumbnail_url,
    origin,
  };
}

/** Makers often stand in the model, too: `Canon Canon EOS 5D`. */
function cameraName(make: string | null, model: string | null): string | null {
  if (!make || !model) {
    return model || make || null;
  }
  const repeated = model.toLowerCase().startsWith(make.toLowerCase());
  return repeated ? model : `${make} ${model}`;
}

/** The time that a view sorts by, comparable as a number. */
export function sortTime(photo: GalleryPhoto, sort: SortBy): number {
  return Date.parse(sort === 'taken_at' ? photo.takenAt : photo.uploadedAt);
}

/** The newest first, as the API sorts; equal times stay apart by their ids. */
export function sorted(photos: readonly GalleryPhoto[], sort: SortBy): GalleryPhoto[] {
  return photos
    .map((photo) => ({ photo, time: sortTime(photo, sort) }))
    .sort((a, b) => b.time - a.time || (a.photo.id < b.photo.id ? 1 : -1))
    .map(({ photo }) => photo);
}

/** The list with a further page; what is there already, since the list moved meanwhile, stays once. */
export function withPage(
  photos: readonly GalleryPhoto[],
  page: readonly GalleryPhoto[],
): GalleryPhoto[] {
  const known = new Set(photos.map((photo) => photo.id));
  return [...photos, ...page.filter((photo) => !known.has(photo.id))];
}

/** The list with photos that are new or came anew, each in its place. */
export function withNewer(
  photos: readonly GalleryPhoto[],
  newer: readonly GalleryPhoto[],
  sort: SortBy,
): readonly GalleryPhoto[] {
  if (newer.length === 0) {
    return photos;
  }
  const ids = new Set(newer.map((photo) => photo.id));
  return sorted([...photos.filter((photo) => !ids.has(photo.id)), ...newer], sort);
}

/** What another view shows of photos that are all there. */
export function viewed(photos: readonly GalleryPhoto[], view: PhotoView): GalleryPhoto[] {
  const { tag } = view;
  return sorted(tag ? photos.filter((photo) => photo.tags.includes(tag)) : photos, view.sort);
}

/** The list with fresh addresses of thumbnails. */
export function withThumbnails(
  photos: readonly GalleryPhoto[],
  fresh: ReadonlyMap<string, string>,
): GalleryPhoto[] {
  return photos.map((photo) => {
    const thumbnail = fresh.get(photo.id);
    return thumbnail ? { ...photo, thumbnail } : photo;
  });
}
