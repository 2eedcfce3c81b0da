import type { Session, SessionEnd } from '../signin/Session.ts';

/** Somebody who is signed in, for tests; remembers how it ended. */
export class FakeSession implements Session {
  email = 'ana@example.org';
  /** Handed out one after the other; the last one for ever. */
  tokens = ['token'];
  end: SessionEnd | null = null;

  idToken: Session['idToken'] = async (options) => {
    if (options?.fresh && this.tokens.length > 1) {
      this.tokens.shift();
    }
    return this.tokens[0] ?? '';
  };

  credentials: Session['credentials'] = async () => ({
    accessKeyId: 'key',
    secretAccessKey: 'secret',
  });

  signOut: Session['signOut'] = async () => {
    this.end = 'signed-out';
  };

  ended: Session['ended'] = () => {
    this.end = 'expired';
  };
}
