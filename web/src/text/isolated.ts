const TURNING =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * A name as a part of a sentence: what is written from right to left in it does not turn the words
 * around it. What needs no such care is as it was; where a name stands alone, `<bdi>` does it.
 */
export function isolated(name: string): string {
  return TURNING.test(name) ? `\u2068${name.replace(/[\u2066-\u2069]/g, '')}\u2069` : name;
}
