import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentHash } from './contentHash.ts';
import { hex, Md5 } from './md5.ts';
import { PART_BYTES, partBytes } from './partBytes.ts';

const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex');

function noise(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 5)) & 255);
}

describe('MD5', () => {
  it('is that of others, whatever the length', () => {
    for (let length = 0; length < 200; length++) {
      expect(hex(new Md5().update(noise(length)).digest())).toBe(md5(noise(length)));
    }
  });

  it('takes pieces of any length', () => {
    const bytes = noise(10_000);
    const hash = new Md5();
    for (let at = 0, size = 1; at < bytes.length; at += size, size = (size * 3) % 257) {
      hash.update(bytes.subarray(at, at + size));
    }
    expect(hex(hash.digest())).toBe(md5(bytes));
  });
});

describe('what S3 calls a file', () => {
  it('is its MD5, if it came in one request', async () => {
    const bytes = noise(3_000_000);
    expect(await contentHash(new Blob([bytes]))).toEqual({ md5: md5(bytes), etags: [md5(bytes)] });
  });

  it('is the MD5 of those of its parts, and their number', async () => {
    const bytes = noise(PART_BYTES + 5);
    const parts = [bytes.subarray(0, PART_BYTES), bytes.subarray(PART_BYTES)];
    const ofParts = md5(
      Buffer.concat(parts.map((part) => createHash('md5').update(part).digest())),
    );
    const hash = await contentHash(new Blob([bytes]));
    expect(hash.etags).toEqual([md5(bytes), `${ofParts}-2`]);
  });

  it('in parts is found only where somebody wants to know', async () => {
    const bytes = new Uint8Array(PART_BYTES + 5);
    const hash = await contentHash(new Blob([bytes]), { inParts: false });
    expect(hash.etags).toEqual([md5(bytes)]);
  });

  it('goes by larger parts for what would be more than S3 takes', () => {
    expect(partBytes(1)).toBe(PART_BYTES);
    expect(Math.ceil(200e9 / partBytes(200e9))).toBeLessThanOrEqual(10_000);
  });
});
