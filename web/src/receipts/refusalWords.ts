import type { Refusal } from './Receipt.ts';

interface Words {
  refusals: Readonly<Record<string, { title: string; todo: string }>>;
  refusalOther: { title: string; todo: string };
}

/** Why something was not taken, in the reader's words; a new code has words for all of them. */
export function refusalWords(words: Words, { code }: Refusal): { title: string; todo: string } {
  return (Object.hasOwn(words.refusals, code) && words.refusals[code]) || words.refusalOther;
}
