/** The stable code of whatever was thrown; `UNKNOWN` if it has none. */
export function errorCode(error: unknown): string {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' && code !== '' ? code : 'UNKNOWN';
}

/** What a code means, in the reader's words. */
export function errorText(
  words: { errors: Readonly<Record<string, string>>; errorOther: string },
  code: string,
): string {
  return Object.hasOwn(words.errors, code) ? (words.errors[code] ?? '') : words.errorOther;
}
