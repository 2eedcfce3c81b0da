import { type FoundLink, linksIn } from './links.ts';

/** How WhatsApp writes `*bold*`, `_italic_`, `~strike~` and `` `mono` ``. */
export type Style = 'bold' | 'italic' | 'strike' | 'mono';

/** A part of a message; its key is its place in the text. */
export type Part =
  | { kind: 'text'; at: number; text: string }
  | { kind: 'link'; at: number; text: string; href: string }
  | { kind: 'style'; at: number; style: Style; parts: Part[] };

const STYLES: Readonly<Record<string, Style>> = {
  '*': 'bold',
  _: 'italic',
  '~': 'strike',
  '`': 'mono',
};
const WORD = /[\p{L}\p{N}]/u;
const FENCE = '```';

/**
 * The parts of a message as WhatsApp shows it. What is no markup stays as it was written, and all
 * of the text is there; takes time in proportion to its length, whatever it holds.
 */
export function richText(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf(FENCE, at);
    const close = open < 0 ? -1 : text.indexOf(FENCE, open + FENCE.length);
    if (close <= open + FENCE.length) {
      break;
    }
    parts.push(...new Line(text, at, open).parts());
    const inside = text.slice(open + FENCE.length, close);
    parts.push(styled(open, 'mono', [{ kind: 'text', at: open + FENCE.length, text: inside }]));
    at = close + FENCE.length;
  }
  parts.push(...new Line(text, at, text.length).parts());
  return parts;
}

/** Markup between two places that does not reach over lines. */
class Line {
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;
  readonly #links = new Map<number, FoundLink>();
  /** Up to where it is known that a marker is not closed. */
  readonly #unclosed = new Map<string, number>();

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#from = from;
    this.#to = to;
    for (const link of linksIn(text.slice(from, to))) {
      this.#links.set(from + link.from, { ...link, from: from + link.from, to: from + link.to });
    }
  }

  parts(): Part[] {
    return this.#between(this.#from, this.#to, '');
  }

  #between(from: number, to: number, open: string): Part[] {
    const parts: Part[] = [];
    let plain = from;
    let at = from;
    const flush = (end: number) => {
      if (end > plain) {
        parts.push({ kind: 'text', at: plain, text: this.#text.slice(plain, end) });
      }
    };
    while (at < to) {
      const link = this.#links.get(at);
      const marker = this.#text[at] ?? '';
      const style = STYLES[marker];
      const end = style && !link && !open.includes(marker) ? this.#close(marker, at, to) : -1;
      if (link && link.to <= to) {
        flush(at);
        const { href } = link;
        parts.push({ kind: 'link', at, text: this.#text.slice(at, link.to), href });
        at = link.to;
        plain = at;
      } else if (style && end > 0) {
        flush(at);
        const inside: Part[] =
          style === 'mono'
            ? [{ kind: 'text', at: at + 1, text: this.#text.slice(at + 1, end) }]
            : this.#between(at + 1, end, open + marker);
        parts.push(styled(at, style, inside));
        at = end + 1;
        plain = at;
      } else {
        at += 1;
      }
    }
    flush(to);
    return parts;
  }

  /** Where what begins here ends; -1 if nothing does. */
  #close(marker: string, open: number, to: number): number {
    const next = this.#text[open + 1] ?? ' ';
    const opens = !this.#wordAt(open - 1) && next !== marker && !/\s/.test(next);
    if (!opens || open < (this.#unclosed.get(marker) ?? 0)) {
      return -1;
    }
    let at = open + 1;
    while (at < to && this.#text[at] !== '\n') {
      const link = this.#links.get(at);
      if (link) {
        at = link.to;
        continue;
      }
      const closes = this.#text[at] === marker && !/\s/.test(this.#text[at - 1] ?? ' ');
      if (closes && !this.#wordAt(at + 1)) {
        return at;
      }
      at += 1;
    }
    this.#unclosed.set(marker, at);
    return -1;
  }

  #wordAt(at: number): boolean {
    return WORD.test(this.#text[at] ?? ' ');
  }
}

function styled(at: number, style: Style, parts: Part[]): Part {
  return { kind: 'style', at, style, parts };
}
