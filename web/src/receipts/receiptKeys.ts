import { pathOf } from '../bucket/keyAddress.ts';

/** Where what becomes of chats is written down. */
export const CHAT_RECEIPTS = 'receipts/whatsapp/';

/** Where it is written down what was wrong with photos. */
export const PHOTO_RECEIPTS = 'receipts/photos/';

const PLACES: readonly [string, string][] = [
  ['raw-whatsapp-uploads/', CHAT_RECEIPTS],
  ['uploads-landing/', CHAT_RECEIPTS],
  ['raw-photos/', PHOTO_RECEIPTS],
];

/**
 * The key of an upload's receipt; null where nobody writes one. Not for names that are so long that
 * their receipt is called by a hash: this app brings none.
 */
export function receiptKey(uploadKey: string): string | null {
  for (const [area, receipts] of PLACES) {
    if (uploadKey.startsWith(area)) {
      return `${receipts}${uploadKey.slice(area.length)}.json`;
    }
  }
  return null;
}

/**
 * The address of a receipt's page. It ends with a slash: servers take what ends like a file for one
 * of the app's own, and would not find it.
 */
export function receiptAddress(key: string): string {
  return `/files/${pathOf(key)}/`;
}
