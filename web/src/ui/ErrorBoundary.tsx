import { Component, type ReactNode } from 'react';

type Props = {
  children: ReactNode;
  /** What is shown instead; `again` tries the children once more. */
  fallback: (again: () => void) => ReactNode;
  onFailure?: () => void;
};

/** Keeps a failure of its children to itself. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFailure?.();
  }

  override render() {
    return this.state.failed
      ? this.props.fallback(() => this.setState({ failed: false }))
      : this.props.children;
  }
}
