import { hex, Md5 } from './md5.ts';
import { PART_BYTES, partBytes } from './partBytes.ts';

/** What a file's content is called. */
export interface ContentHash {
  md5: string;
  /** What S3 calls it, if it came as this app brings it: whole, or in parts. */
  etags: readonly string[];
}

/** How to hash. */
export interface HashOptions {
  /** Whether to find what S3 calls it in parts, too: that is as much work again. */
  inParts?: boolean;
  signal?: AbortSignal;
}

/** So much at a time: a few milliseconds. */
const PIECE_BYTES = 256 * 1024;

/** The page is not kept waiting longer, in milliseconds. */
const LONGEST_WORK = 10;

/** Reads a file once. Rejects as reading it does, and if the signal ends it. */
export async function contentHash(
  file: Blob,
  { inParts = true, signal }: HashOptions = {},
): Promise<ContentHash> {
  const whole = new Md5();
  // What is small comes in one request.
  const parts = inParts && file.size > PART_BYTES ? new Parts(partBytes(file.size)) : null;
  let begun = performance.now();
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    signal?.throwIfAborted();
    const bytes = new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
    whole.update(bytes);
    parts?.update(bytes);
    if (performance.now() - begun > LONGEST_WORK) {
      await rest();
      begun = performance.now();
    }
  }
  const md5 = hex(whole.digest());
  return { md5, etags: parts ? [md5, parts.etag()] : [md5] };
}

/** What S3 calls a file that came in parts: the MD5 of those of its parts, and their number. */
class Parts {
  readonly #all = new Md5();
  readonly #bytes: number;
  #one = new Md5();
  #held = 0;
  #count = 0;

  constructor(bytes: number) {
    this.#bytes = bytes;
  }

  update(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const some = bytes.subarray(at, at + this.#bytes - this.#held);
      this.#one.update(some);
      this.#held += some.length;
      at += some.length;
      if (this.#held === this.#bytes) {
        this.#end();
      }
    }
  }

  etag(): string {
    if (this.#held > 0) {
      this.#end();
    }
    return `${hex(this.#all.digest())}-${this.#count}`;
  }

  #end(): void {
    this.#all.update(this.#one.digest());
    this.#one = new Md5();
    this.#held = 0;
    this.#count++;
  }
}

/** Lets the page do what waits: keys, scrolling, painting. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
