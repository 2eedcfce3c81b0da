import { createContext, use } from 'react';
import type { Session } from './Session.ts';

/** Carries the session. */
export const SessionContext = createContext<Session | null>(null);

/** Whoever is signed in. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) {
    throw new Error('there is no SessionContext above');
  }
  return session;
}
