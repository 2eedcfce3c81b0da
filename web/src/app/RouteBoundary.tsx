import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ErrorState } from '../ui/ErrorState.tsx';

type Props = { children: ReactNode };

/** Shows a page's failure in its place. Going elsewhere, or trying again, begins anew. */
export function RouteBoundary({ children }: Props) {
  const { pathname } = useLocation();
  return <Boundary key={pathname.split('/')[1]}>{children}</Boundary>;
}

class Boundary extends Component<Props, { failure: unknown }> {
  override state: { failure: unknown } = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render() {
    if (this.state.failure === null) {
      return this.props.children;
    }
    // A lazy part that did not load is remembered as failed; only a reload gets the new version.
    return (
      <ErrorState
        code={isMissingPart(this.state.failure) ? 'PAGE_NOT_LOADED' : 'PAGE_BROKEN'}
        onRetry={() => window.location.reload()}
      />
    );
  }
}

function isMissingPart(failure: unknown): boolean {
  return failure instanceof TypeError && /import|module/i.test(failure.message);
}
