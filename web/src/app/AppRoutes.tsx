import { type ReactNode, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Loading } from '../ui/Loading.tsx';
import { HomePage } from './HomePage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PAGES } from './pages.ts';
import { RouteBoundary } from './RouteBoundary.tsx';

/** Which address shows which page. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="/" element={whole(<HomePage />)} />
      {/* Features may have addresses of their own below theirs. */}
      <Route path="/photos/*" element={whole(<PAGES.photos.Page />)} />
      <Route path="/chats/*" element={whole(<PAGES.chats.Page />)} />
      <Route path="/day/:date" element={whole(<PAGES.day.Page />)} />
      <Route path="/insights/*" element={whole(<PAGES.insights.Page />)} />
      <Route path="/files/*" element={whole(<PAGES.files.Page />)} />
      <Route path="*" element={whole(<NotFoundPage />)} />
    </Routes>
  );
}

/** A page's failure is its own: the rest stays usable. */
function whole(page: ReactNode) {
  return (
    <RouteBoundary>
      <Suspense fallback={<Loading fill />}>{page}</Suspense>
    </RouteBoundary>
  );
}
