/** A link in a text. */
export interface FoundLink {
  from: number;
  to: number;
  href: string;
}

// \p{C}: controls and marks of direction, which would show another address than it is.
const ADDRESS = /\bhttps?:\/\/[^\s<>"\p{C}]+/giu;
const TAIL = /[.,;:!?'"*_~`…»”’]$/u;
const BRACKETS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * The links of a text: only http and https, never with a name before an @, which makes one site look
 * like another, and without the full stop or bracket that belongs to the sentence.
 */
export function linksIn(text: string): FoundLink[] {
  const found: FoundLink[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const address = bare(match[0]);
    const href = safe(address);
    if (href) {
      found.push({ from: match.index, to: match.index + address.length, href });
    }
  }
  return found;
}

function bare(address: string): string {
  let end = address.length;
  // Brackets are counted in what is left each time; nobody needs more than a few.
  for (let tries = 0; tries < 20; tries += 1) {
    const text = address.slice(0, end);
    const last = text.at(-1) ?? '';
    const opening = BRACKETS[last];
    const surplus = opening && text.split(last).length > text.split(opening).length;
    if (!TAIL.test(text) && !surplus) {
      break;
    }
    end -= 1;
  }
  return address.slice(0, end);
}

function safe(address: string): string | null {
  try {
    const url = new URL(address);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    return web && url.hostname && !url.username && !url.password ? url.href : null;
  } catch {
    return null;
  }
}
