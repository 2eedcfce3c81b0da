/** What is larger is uploaded in parts of this size. */
export const PART_BYTES = 8 * 1024 * 1024;
