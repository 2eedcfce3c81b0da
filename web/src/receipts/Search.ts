import type { News } from './Arrival.ts';

/** Looks for what becomes of some uploads; one look is for all that are sought. */
export interface Search {
  /** How many are sought. */
  readonly size: number;
  /** Looks once; notes what something new was found in. */
  look: (news: Set<News>) => Promise<void>;
  /** Ends the search for this one: it was looked for long enough. */
  giveUp: (id: number) => void;
  /** All that are sought. */
  ids: () => Iterable<number>;
}
