import { hashedName } from '../bucket/hashedName.ts';
import { pathPart } from '../bucket/pathPart.ts';

/** A picture of a chat that is in the gallery. */
export interface ChatPicture {
  thumbnailKey: string;
  /** Where it was uploaded; its photo's id is made from it. */
  sourceKey: string;
}

const THUMBNAILS = 'photos/thumbnails/';
const SOURCES = 'raw-photos/';
const LONGEST_TITLE = 200;

/** The folder that holds the thumbnails of a chat's pictures. */
export function pictureFolder(chat: string): string {
  return `${THUMBNAILS}whatsapp/${pathPart(chat, LONGEST_TITLE)}/`;
}

/** The pictures of a folder by the names they have in the chat; several may share one. */
export function picturesByName(keys: readonly string[]): Map<string, ChatPicture[]> {
  const pictures = new Map<string, ChatPicture[]>();
  for (const key of keys) {
    const file = key.slice(key.lastIndexOf('/') + 1);
    const hashed = hashedName(file);
    if (hashed && key.startsWith(THUMBNAILS)) {
      const name = pictureName(hashed.original);
      const sourceKey = SOURCES + key.slice(THUMBNAILS.length);
      const same = pictures.get(name) ?? [];
      pictures.set(name, [...same, { thumbnailKey: key, sourceKey }]);
    }
  }
  return pictures;
}

/** An attachment's name as files are compared: zips of Apple's take letters apart. */
export function pictureName(attachment: string): string {
  const dot = attachment.lastIndexOf('.');
  const stem = dot < 0 ? attachment : attachment.slice(0, dot);
  const ending = dot < 0 ? '' : attachment.slice(dot).toLowerCase();
  return pathPart(stem, 255) + ending;
}
