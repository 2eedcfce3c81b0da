import { hex, Md5 } from './md5.ts';
import { PART_BYTES, partBytes } from './partBytes.ts';

/** What a file's content is called. */
export interface ContentHash {
  md5: string;
  /** What S3 calls it, if it came as this app brings it: whole, or in parts. */
  etags: readonly string[];
}

/** So much at a time, that the page stays smooth. */
const PIECE_BYTES = 1024 * 1024;

/** Reads a file once. Rejects as reading it does, and if the signal ends it. */
export async function contentHash(file: Blob, signal?: AbortSignal): Promise<ContentHash> {
  const whole = new Md5();
  const ofParts = new Md5();
  const part = partBytes(file.size);
  let parts = 0;
  for (let start = 0; start < file.size; start += part) {
    const one = new Md5();
    const end = Math.min(start + part, file.size);
    for (let at = start; at < end; at += PIECE_BYTES) {
      signal?.throwIfAborted();
      const piece = file.slice(at, Math.min(at + PIECE_BYTES, end));
      const bytes = new Uint8Array(await piece.arrayBuffer());
      whole.update(bytes);
      one.update(bytes);
    }
    ofParts.update(one.digest());
    parts++;
  }
  const md5 = hex(whole.digest());
  const inParts = `${hex(ofParts.digest())}-${parts}`;
  return { md5, etags: file.size > PART_BYTES ? [md5, inParts] : [md5] };
}
