import { fetchAuthSession, signOut } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { ApiError } from '../api/ApiError.ts';
import type { Session, SessionCredentials, SessionEnd } from './Session.ts';

/** The session that Amplify keeps in this browser. */
export class AmplifySession implements Session {
  readonly email: string;
  readonly #onEnd: (end: SessionEnd) => void;
  #over = false;

  private constructor(email: string, onEnd: (end: SessionEnd) => void) {
    this.email = email;
    this.#onEnd = onEnd;
  }

  /** The session of whoever is signed in; null if nobody is. */
  static async find(onEnd: (end: SessionEnd) => void): Promise<AmplifySession | null> {
    // Asks nobody unless the tokens are old; a refusal leaves it without tokens. Amplify's
    // fetchAuthSession would fetch keys to the bucket first.
    const tokens = await cognitoUserPoolsTokenProvider.getTokens();
    const email = tokens?.idToken?.payload.email;
    return tokens?.idToken ? new AmplifySession(String(email ?? ''), onEnd) : null;
  }

  idToken: Session['idToken'] = async (options) => {
    const forceRefresh = options?.fresh ?? false;
    const tokens = await this.#asked(() =>
      cognitoUserPoolsTokenProvider.getTokens({ forceRefresh }),
    );
    return tokens?.idToken?.toString() ?? this.#refuse();
  };

  credentials: Session['credentials'] = async (): Promise<SessionCredentials> => {
    const { credentials } = await this.#asked(() => fetchAuthSession());
    return credentials ?? this.#refuse();
  };

  signOut: Session['signOut'] = async () => {
    // From now on nothing is asked: it would be refused.
    this.#over = true;
    // Even if the server cannot be told, this browser forgets.
    await signOut().catch(() => {});
    this.#onEnd('signed-out');
  };

  ended: Session['ended'] = () => {
    // Several questions may be refused at the same time.
    if (this.#over) {
      return;
    }
    this.#over = true;
    void signOut()
      .catch(() => {})
      .then(() => this.#onEnd('expired'));
  };

  async #asked<T>(ask: () => Promise<T>): Promise<T> {
    if (this.#over) {
      return this.#refuse();
    }
    try {
      return await ask();
    } catch (error) {
      if (isNetwork(error)) {
        throw new ApiError('NO_CONNECTION', 'No connection to the sign-in', 0);
      }
      if (isRefusal(error)) {
        return this.#refuse();
      }
      // A hiccup of the service must not end uploads that are under way.
      throw new ApiError('SIGN_IN_BUSY', 'The sign-in did not answer', 503);
    }
  }

  #refuse(): never {
    this.ended();
    throw new ApiError('SESSION_ENDED', 'The session has ended', 401);
  }
}

function isNetwork(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NetworkError' || error instanceof TypeError);
}

const REFUSALS = new Set([
  'NotAuthorizedException',
  'ResourceNotFoundException',
  'UserNotFoundException',
  'UserUnAuthenticatedException',
]);

/** Whether it is said for good that nobody, or nobody any more, is signed in. */
function isRefusal(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = cause(at)) {
    if (REFUSALS.has(at.name)) {
      return true;
    }
  }
  return false;
}

/** Amplify wraps what the service said. */
function cause(error: Error): unknown {
  return error.cause ?? (error as { underlyingError?: unknown }).underlyingError;
}
