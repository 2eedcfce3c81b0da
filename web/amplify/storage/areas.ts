/**
 * The parts of the bucket that people use, by their prefixes. They are those of `Area` in Java, and
 * what may be done there is what `Permissions.signedIn` lets people do on one machine; a test
 * compares them. What is not named here (`state/`) nobody may touch.
 */

/** Where people bring, see and remove uploads. */
export const UPLOADED = [
  'raw-whatsapp-uploads/',
  'uploads-landing/',
  'raw-photos/',
  'misc/',
  'raw-archive/',
] as const;

/** What programs made of them, to be seen only. */
export const SHOWN = [
  'receipts/whatsapp/',
  'receipts/photos/',
  'bronze/whatsapp/',
  'silver/whatsapp/',
  'photos/originals/',
  'photos/thumbnails/',
] as const;
