/**
 * A key as a path of an address. Browsers and routers do away with parts that are empty or dots, so
 * these get a mark that no other part can have: encoding leaves no colon.
 */
export function pathOf(key: string): string {
  const parts = key.split('/');
  return parts
    .map((part, index) => {
      const isOdd = part === '.' || part === '..' || (part === '' && index < parts.length - 1);
      return isOdd ? `:${part}` : encodeURIComponent(part);
    })
    .join('/');
}

/** The key of such a path; as it stands in the browser, encoded. null if it is broken. */
export function keyOf(path: string): string | null {
  try {
    return path
      .split('/')
      .map((part) => (part.startsWith(':') ? part.slice(1) : decodeURIComponent(part)))
      .join('/');
  } catch {
    return null;
  }
}
