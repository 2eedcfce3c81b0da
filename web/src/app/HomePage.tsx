import { useQueries } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { useApi } from '../api/ApiContext.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { FirstSteps } from './FirstSteps.tsx';

/** Leads to what there is: photos, else chats, else the first steps. */
export function HomePage() {
  const api = useApi();
  const [photos, chats] = useQueries({
    queries: [
      {
        queryKey: ['home', 'photos'],
        queryFn: ({ signal }) => api.photos({ limit: 1 }, { signal }),
        staleTime: 0,
      },
      {
        queryKey: ['home', 'chats'],
        queryFn: ({ signal }) => api.chats({ limit: 1 }, { signal }),
        staleTime: 0,
      },
    ],
  });
  if (photos.data && photos.data.items.length > 0) {
    return <Navigate to="/photos" replace />;
  }
  if (chats.data && chats.data.items.length > 0 && !photos.isPending) {
    return <Navigate to="/chats" replace />;
  }
  if (photos.isPending || chats.isPending) {
    return <Loading fill />;
  }
  if (photos.error || chats.error) {
    return (
      <ErrorState
        error={photos.error ?? chats.error}
        onRetry={() => {
          void photos.refetch();
          void chats.refetch();
        }}
      />
    );
  }
  return <FirstSteps />;
}
