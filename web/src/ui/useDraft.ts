import { useState } from 'react';

/** What a field shows while somebody writes. */
export interface Draft {
  text: string;
  write: (text: string) => void;
  /** To be called with what is told, before it is. */
  note: (text: string) => void;
}

/**
 * The text of a field whose value is kept elsewhere, such as in the address, and is told only at
 * times. What was told comes back when one has written on already: it is no news then. Anything else
 * is, such as what the browser's back leads to.
 */
export function useDraft(value: string): Draft {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [told, setTold] = useState<readonly string[]>([]);
  if (seen !== value) {
    const place = told.indexOf(value);
    setSeen(value);
    setTold(place < 0 ? [] : told.slice(place + 1));
    if (place < 0) {
      setText(value);
    }
  }
  const note = (latest: string) =>
    setTold((all) => (latest === (all.at(-1) ?? value) ? all : [...all, latest]));
  return { text, write: setText, note };
}
