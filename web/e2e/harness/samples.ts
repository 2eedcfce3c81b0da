import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './surroundings.ts';

/** A file that is given to the browser. */
export interface Given {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A sample by a part of its name. */
export function sample(folder: 'chats' | 'photos', part: string): Given {
  const directory = join(ROOT, 'sample-data', folder);
  const names = readdirSync(directory).filter((name) => name.includes(part));
  const [name] = names;
  if (!name || names.length > 1) {
    throw new Error(`not one sample of ${folder}: ${part}`);
  }
  return { name, mimeType: typeOf(name), buffer: readFileSync(join(directory, name)) };
}

/** A picture that nobody has yet. Its date is that of its name: `IMG-20190105-WA0001.jpg`. */
export function newPhoto(name: string): Given {
  const { buffer } = sample('photos', 'IMG-20240331-WA0001.jpg');
  const comment = Buffer.from(name);
  const length = comment.length + 2;
  // JPEG: a comment may stand behind the beginning.
  const marker = Buffer.from([0xff, 0xfe, length >> 8, length & 0xff]);
  return {
    name,
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([buffer.subarray(0, 2), marker, comment, buffer.subarray(2)]),
  };
}

/** A file of a kind that is only kept; what is in it is different for each name. */
export function newFile(name: string, size = 2_000): Given {
  return {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.alloc(size, `${name} is kept. `),
  };
}

function typeOf(name: string): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const types: Record<string, string> = {
    jpg: 'image/jpeg',
    png: 'image/png',
    webp: 'image/webp',
    txt: 'text/plain',
    zip: 'application/zip',
  };
  return types[ending] ?? 'application/octet-stream';
}
