const UTF_8 = new TextEncoder();

/** Any text as one part of a path, at most so many bytes of UTF-8: `FilePath.part` in Java. */
export function pathPart(text: string, mostBytes: number): string {
  let safe = '';
  let bytes = 0;
  for (const character of text.normalize('NFC')) {
    let kept = isUnsafe(character) ? '_' : character;
    if (safe === '' && (kept === '.' || kept === ' ')) {
      kept = '_';
    }
    bytes += UTF_8.encode(kept).length;
    if (bytes > mostBytes) {
      break;
    }
    safe += kept;
  }
  return safe.trimEnd() || '_';
}

function isUnsafe(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  const control = point < 0x20 || (point >= 0x7f && point < 0xa0);
  const loneSurrogate = point >= 0xd800 && point <= 0xdfff;
  return control || loneSurrogate || character === '/' || character === '\\';
}
