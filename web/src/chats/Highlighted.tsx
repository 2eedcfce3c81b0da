import type { ReactNode } from 'react';
import { matchesIn } from './highlight.ts';

type Props = { text: string; search: string };

/** A text with what was searched marked in it. */
export function Highlighted({ text, search }: Props) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of matchesIn(text, search)) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  parts.push(text.slice(at));
  return parts;
}
