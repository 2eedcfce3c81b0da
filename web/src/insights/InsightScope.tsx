import { createContext, use } from 'react';
import type { Bounds, InsightFilter } from './filter/insightFilter.ts';
import type { Turns } from './Turns.ts';

/** What all cards of the page are about. */
export interface InsightScope {
  filter: InsightFilter;
  bounds: Bounds;
  /** The reader's own day. */
  today: string;
  /** So that a page of cards does not ask everything at once. */
  turns: Turns;
}

/** Carries the scope. */
export const InsightScopeContext = createContext<InsightScope | null>(null);

/** What the page is about. */
export function useInsightScope(): InsightScope {
  const scope = use(InsightScopeContext);
  if (!scope) {
    throw new Error('there is no InsightScopeContext above');
  }
  return scope;
}
