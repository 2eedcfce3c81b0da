/** What is larger is uploaded in parts of this size. */
export const PART_BYTES = 8 * 1024 * 1024;

/** S3 takes no more parts than this. */
const MOST_PARTS = 10_000;

/** In parts of what size a file is uploaded. What S3 calls a file goes by it, too. */
export function partBytes(fileBytes: number): number {
  return Math.max(PART_BYTES, Math.ceil(fileBytes / MOST_PARTS));
}
