import { pathPart } from '../bucket/pathPart.ts';

/** Where uploads go: the parts of the bucket that people write to. */
export type UploadArea =
  | 'raw-whatsapp-uploads/'
  | 'uploads-landing/'
  | 'raw-photos/'
  | 'misc/'
  | 'raw-archive/';

/** Where an upload goes. */
export interface UploadPlace {
  area: UploadArea;
  /** Below the area, usable as that of a file. */
  path: string;
}

/** What S3 takes, less what is put before and behind a path for receipts and thumbnails. */
const LONGEST_KEY = 980;

/** What is left, in bytes of UTF-8, when hashes and random names are put behind a name. */
const LONGEST_NAME = 200;

const PICTURES = new Set(['jpg', 'jpeg', 'png', 'webp']);

const UTF_8 = new TextEncoder();

/**
 * The place of a file by its path below the folder that was given, with that folder's name in
 * front, or its name alone. `homelake import` has the same rules (`UploadPlace` in Java).
 */
export function uploadPlace(path: string, keepRawOnly = false): UploadPlace {
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(fitting);
  const name = parts.at(-1) ?? '_';
  return { area: keepRawOnly ? 'raw-archive/' : areaOf(name), path: parts.join('/') || '_' };
}

/** The key of a place; `beside` is a hash of content, where the name is taken by another. */
export function uploadKey({ area, path }: UploadPlace, beside?: string): string {
  // The name stays as it is: chats are called by it.
  return beside ? `${area}${beside.slice(0, 16)}/${path}` : `${area}${path}`;
}

/** Whether the bucket takes a file there, and what is made of it. */
export function fits(place: UploadPlace): boolean {
  return UTF_8.encode(uploadKey(place)).length <= LONGEST_KEY;
}

function areaOf(name: string): UploadArea {
  const ending = endingOf(name).toLowerCase();
  if (PICTURES.has(ending)) {
    return 'raw-photos/';
  }
  if (ending === 'txt') {
    return 'raw-whatsapp-uploads/';
  }
  return ending === 'zip' ? 'uploads-landing/' : 'misc/';
}

/** What stands behind the last dot; empty if there is no short one. */
function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= 10 ? name.slice(dot + 1) : '';
}

/** A long name is cut in front of its ending. */
function fitting(name: string): string {
  // All of it first: Windows has names that are longer than those of other systems.
  const safe = pathPart(name, Number.POSITIVE_INFINITY);
  if (UTF_8.encode(safe).length <= LONGEST_NAME) {
    return safe;
  }
  const ending = endingOf(safe);
  const tail = ending === '' ? '' : `.${ending}`;
  return pathPart(safe, LONGEST_NAME - UTF_8.encode(tail).length) + tail;
}
