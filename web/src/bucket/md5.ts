/** How far each step of a round turns. */
const TURNS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

const SINES = Int32Array.from({ length: 64 }, (_, i) =>
  Math.trunc(Math.abs(Math.sin(i + 1)) * 2 ** 32),
);

const BLOCK = 64;

/**
 * MD5, piece by piece. Browsers have no MD5, and no hash that takes pieces; S3 calls what came in
 * one request by it. It tells files apart, it protects nothing.
 */
export class Md5 {
  readonly #state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  readonly #rest = new Uint8Array(BLOCK);
  readonly #words = new Int32Array(16);
  #length = 0;

  /** Takes the next bytes. */
  update(bytes: Uint8Array): this {
    let at = 0;
    const held = this.#length % BLOCK;
    this.#length += bytes.length;
    if (held > 0) {
      at = Math.min(BLOCK - held, bytes.length);
      this.#rest.set(bytes.subarray(0, at), held);
      if (held + at < BLOCK) {
        return this;
      }
      this.#block(this.#rest, 0);
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) {
      this.#block(bytes, at);
    }
    this.#rest.set(bytes.subarray(at));
    return this;
  }

  /** The hash of all; nothing may be added afterwards. */
  digest(): Uint8Array<ArrayBuffer> {
    const length = this.#length;
    const padding = new Uint8Array(((119 - (length % BLOCK)) % BLOCK) + 1 + 8);
    padding[0] = 0x80;
    const bits = new DataView(padding.buffer, padding.length - 8);
    bits.setUint32(0, (length * 8) >>> 0, true);
    bits.setUint32(4, Math.floor((length * 8) / 2 ** 32), true);
    this.update(padding);
    const hash = new Uint8Array(16);
    const view = new DataView(hash.buffer);
    this.#state.forEach((word, i) => {
      view.setInt32(i * 4, word, true);
    });
    return hash;
  }

  #block(bytes: Uint8Array, from: number) {
    const words = this.#words;
    for (let i = 0; i < 16; i++) {
      const at = from + i * 4;
      words[i] = byte(bytes, at) | (byte(bytes, at + 1) << 8) | (byte(bytes, at + 2) << 16);
      words[i] = word(words, i) | (byte(bytes, at + 3) << 24);
    }
    const state = this.#state;
    let a = word(state, 0);
    let b = word(state, 1);
    let c = word(state, 2);
    let d = word(state, 3);
    for (let i = 0; i < BLOCK; i++) {
      const round = i >> 4;
      let mixed: number;
      let index: number;
      if (round === 0) {
        mixed = (b & c) | (~b & d);
        index = i;
      } else if (round === 1) {
        mixed = (d & b) | (~d & c);
        index = (5 * i + 1) & 15;
      } else if (round === 2) {
        mixed = b ^ c ^ d;
        index = (3 * i + 5) & 15;
      } else {
        mixed = c ^ (b | ~d);
        index = (7 * i) & 15;
      }
      const sum = (a + mixed + word(SINES, i) + word(words, index)) | 0;
      const turn = TURNS[round * 4 + (i & 3)] as number;
      a = d;
      d = c;
      c = b;
      b = (b + ((sum << turn) | (sum >>> (32 - turn)))) | 0;
    }
    state[0] = word(state, 0) + a;
    state[1] = word(state, 1) + b;
    state[2] = word(state, 2) + c;
    state[3] = word(state, 3) + d;
  }
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

function word(words: Int32Array, at: number): number {
  return words[at] as number;
}

/** Bytes as hexadecimal digits. */
export function hex(bytes: Uint8Array): string {
  return [...bytes].map((one) => one.toString(16).padStart(2, '0')).join('');
}
