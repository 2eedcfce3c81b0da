import { useQueryClient } from '@tanstack/react-query';
import { Hub } from 'aws-amplify/utils';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { AmplifySession } from './AmplifySession.ts';
import { hasJustLeft, leaveForGood } from './leaveForGood.ts';
import type { Session, SessionEnd } from './Session.ts';
import { SessionContext } from './SessionContext.tsx';

// Large, and nothing for those who are signed in.
const SignInPage = lazy(() =>
  import('./SignInPage.tsx').then(({ SignInPage }) => ({ default: SignInPage })),
);

type State =
  | { kind: 'looking' }
  | { kind: 'unknown' }
  | { kind: 'in'; session: Session }
  | { kind: 'out'; end: SessionEnd | null };

type Props = {
  children: ReactNode;
  /** How to find who is signed in; for tests. */
  find?: (onEnd: (end: SessionEnd) => void) => Promise<Session | null>;
  /** Begins anew, for whoever comes next; for tests. */
  leave?: () => void;
};

/**
 * Shows its children to whoever is signed in, and asks everybody else to sign in. The address stays
 * the same meanwhile, so one is where one wanted to be.
 */
export function SignInGate({ children, find = AmplifySession.find, leave = leaveForGood }: Props) {
  const [state, setState] = useState<State>({ kind: 'looking' });
  const queries = useQueryClient();

  const look = useCallback(
    async (isStale: () => boolean = () => false) => {
      const onEnd = (end: SessionEnd) => {
        // What one person saw is not for the next one.
        queries.clear();
        if (end === 'signed-out') {
          leave();
        }
        setState({ kind: 'out', end });
      };
      try {
        const session = await find(onEnd);
        if (!isStale()) {
          const end = hasJustLeft() ? 'signed-out' : null;
          setState(session ? { kind: 'in', session } : { kind: 'out', end });
        }
      } catch {
        if (!isStale()) {
          setState({ kind: 'unknown' });
        }
      }
    },
    [find, leave, queries],
  );

  useEffect(() => {
    let stale = false;
    void look(() => stale);
    const stop = Hub.listen('auth', ({ payload }) => {
      if (payload.event === 'signedIn') {
        void look(() => stale);
      }
    });
    // Somebody signs out, or in, in another tab: what is shown here is not theirs.
    const onStorage = ({ key, oldValue, newValue }: StorageEvent) => {
      if (key?.endsWith('.LastAuthUser') && oldValue !== newValue) {
        leave();
      }
    };
    window.addEventListener('storage', onStorage);
    return () => {
      stale = true;
      stop();
      window.removeEventListener('storage', onStorage);
    };
  }, [leave, look]);

  switch (state.kind) {
    case 'looking':
      return <Loading fill />;
    case 'unknown':
      return <ErrorState code="NO_CONNECTION" onRetry={() => void look()} />;
    case 'in':
      return <SessionContext value={state.session}>{children}</SessionContext>;
    case 'out':
      return (
        <Suspense fallback={<Loading fill />}>
          <SignInPage end={state.end} />
        </Suspense>
      );
  }
}
