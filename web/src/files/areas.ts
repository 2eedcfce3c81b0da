import { keyOf, pathOf } from '../bucket/keyAddress.ts';
import type { IconName } from '../ui/Icon.tsx';

/** A part of the bucket that whoever is signed in may see. */
export interface Area {
  name: AreaName;
  /** As `Area` in Java. */
  prefix: string;
  icon: IconName;
  /** Whether people bring and remove what is there; what programs write they only see. */
  yours: boolean;
}

/** What an area is called in this app. */
export type AreaName =
  | 'chatTexts'
  | 'chatZips'
  | 'photos'
  | 'misc'
  | 'archive'
  | 'chatReceipts'
  | 'photoReceipts'
  | 'bronze'
  | 'silver'
  | 'originals'
  | 'thumbnails';

/** What whoever is signed in may see, as `Permissions.signedIn` in Java. */
export const AREAS: readonly Area[] = [
  { name: 'chatTexts', prefix: 'raw-whatsapp-uploads/', icon: 'chats', yours: true },
  { name: 'chatZips', prefix: 'uploads-landing/', icon: 'chats', yours: true },
  { name: 'photos', prefix: 'raw-photos/', icon: 'photos', yours: true },
  { name: 'misc', prefix: 'misc/', icon: 'file', yours: true },
  { name: 'archive', prefix: 'raw-archive/', icon: 'archive', yours: true },
  { name: 'chatReceipts', prefix: 'receipts/whatsapp/', icon: 'info', yours: false },
  { name: 'photoReceipts', prefix: 'receipts/photos/', icon: 'info', yours: false },
  { name: 'bronze', prefix: 'bronze/whatsapp/', icon: 'archive', yours: false },
  { name: 'silver', prefix: 'silver/whatsapp/', icon: 'insights', yours: false },
  { name: 'originals', prefix: 'photos/originals/', icon: 'camera', yours: false },
  { name: 'thumbnails', prefix: 'photos/thumbnails/', icon: 'photos', yours: false },
];

/** The area that a key or prefix lies in. */
export function areaOf(key: string): Area | undefined {
  return AREAS.find((area) => key.startsWith(area.prefix));
}

/** The address of a folder: its key below the page of files. */
export function addressOf(key: string): string {
  return `/files/${pathOf(key)}`;
}

/** The key that an address shows; as it stands in the browser, encoded. Null if it is broken. */
export function keyAt(pathname: string): string | null {
  return keyOf(pathname.replace(/^\/files\/?/, ''));
}

/** The last part of a key, without the slash at a folder's end; a slash, where that is nothing. */
export function nameOf(key: string): string {
  return key.replace(/\/$/, '').split('/').at(-1) || '/';
}
