import { createContext, use } from 'react';
import type { Api } from './Api.ts';

/** Carries the API. */
export const ApiContext = createContext<Api | null>(null);

/** The lake's API, for whoever is signed in. */
export function useApi(): Api {
  const api = use(ApiContext);
  if (!api) {
    throw new Error('there is no ApiContext above');
  }
  return api;
}
