/** What a long message shows before it is unfolded. */
const LETTERS = 700;
const LINES = 14;

/** Emoji alone are shown large, up to so many. */
const EMOJI = String.raw`(?:\p{RGI_Emoji}|\p{Extended_Pictographic}\ufe0f?)`;
// Not a literal: the compiler's target is older than the browsers that are asked for.
const EMOJI_ONLY = new RegExp(`^\\s*(?:${EMOJI}\\s*){1,6}$`, 'v');

/** Whether a text is nothing but a few emoji. */
export function isEmojiOnly(text: string): boolean {
  return text.length <= 120 && EMOJI_ONLY.test(text);
}

/** Whether a text is written from right to left, by its first letter. */
export function isRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(letter);
}

/** The beginning of a long text, up to a word; null if it is not long. */
export function folded(text: string): string | null {
  const end = Math.min(lineEnd(text), LETTERS);
  // What would hide only a little is not folded.
  if (text.length - end < 120 && end >= LETTERS) {
    return null;
  }
  if (end >= text.length) {
    return null;
  }
  const blank = text.lastIndexOf(' ', end);
  const cut = end - blank < 40 && blank > 0 ? blank : end;
  return text
    .slice(0, cut)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

function lineEnd(text: string): number {
  let at = -1;
  for (let line = 0; line < LINES; line += 1) {
    at = text.indexOf('\n', at + 1);
    if (at < 0) {
      return text.length;
    }
  }
  return at;
}
