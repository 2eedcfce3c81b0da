import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { useLoadedEngine } from './UploadProvider.tsx';

/** Shows how uploads are going, in a corner of every page; nothing if there are none. */
export function UploadDock() {
  const engine = useLoadedEngine();
  return (
    engine && (
      <ErrorBoundary fallback={(again) => <engine.parts.UploadFault onAgain={again} />}>
        <engine.parts.UploadPanel session={engine.session} />
      </ErrorBoundary>
    )
  );
}
