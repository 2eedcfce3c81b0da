/** A part of a text, in UTF-16 units. */
export interface Range {
  from: number;
  to: number;
}

/**
 * Where a text has what was searched, whatever its capitals: letter by letter, as the server looks,
 * so that what it found is what is marked.
 */
export function matchesIn(text: string, search: string, most = 50): Range[] {
  const wanted = fold(search);
  const found: Range[] = [];
  if (wanted === '') {
    return found;
  }
  const folded = fold(text);
  let from = folded.indexOf(wanted);
  while (from >= 0 && found.length < most) {
    found.push({ from, to: from + wanted.length });
    from = folded.indexOf(wanted, from + wanted.length);
  }
  return found;
}

/** A text around its first match, on one line. */
export function snippetOf(text: string, search: string, length = 220): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) {
    return line;
  }
  const match = matchesIn(line, search, 1)[0]?.from ?? 0;
  const from = match <= length / 2 ? 0 : wordStart(line, match - Math.floor(length / 3));
  const to = Math.min(from + length, line.length);
  return `${from > 0 ? '…' : ''}${whole(line, from, to)}${to < line.length ? '…' : ''}`;
}

/** No letter may change its length, or marks would slip: "İ" would become two. */
function fold(text: string): string {
  let folded = '';
  for (const letter of text) {
    const small = letter.toLowerCase();
    const first = String.fromCodePoint(small.codePointAt(0) ?? 0);
    folded += first.length === letter.length ? first : letter;
  }
  return folded;
}

/** The beginning of the word at a place, if it is near. */
function wordStart(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', at);
  return at - blank < 30 && blank >= 0 ? blank + 1 : at;
}

/** Never half an emoji. */
function whole(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
