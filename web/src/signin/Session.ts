/** Keys to the bucket that end by themselves. */
export interface SessionCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  expiration?: Date;
}

/** Why there is no session any more. */
export type SessionEnd = 'signed-out' | 'expired';

/** Somebody who is signed in. Tokens and keys renew themselves. */
export interface Session {
  readonly email: string;
  /** For the API. Rejects, after a word to the app, if the session has ended. */
  idToken: (options?: { fresh?: boolean }) => Promise<string>;
  /** For the bucket. Rejects as `idToken` does. */
  credentials: () => Promise<SessionCredentials>;
  signOut: () => Promise<void>;
  /** Whoever is refused says so; the app then asks to sign in again. */
  ended: () => void;
}
