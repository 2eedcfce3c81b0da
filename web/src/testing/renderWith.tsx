import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type RenderResult, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { type ReactNode, useEffect } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { ApiContext } from '../api/ApiContext.tsx';
import { BucketContext } from '../bucket/BucketContext.tsx';
import { MemoryBucket } from '../bucket/MemoryBucket.ts';
import type { AppConfig } from '../config/appConfig.ts';
import { ConfigContext } from '../config/ConfigContext.tsx';
import { SessionContext } from '../signin/SessionContext.tsx';
import { LanguageProvider } from '../text/LanguageProvider.tsx';
import type { Language } from '../text/language.ts';
import { PageFocus } from '../ui/PageFocus.tsx';
import { ToastProvider } from '../ui/ToastProvider.tsx';
import { UploadProvider } from '../upload/UploadProvider.tsx';
import { FakeApi } from './FakeApi.ts';
import { FakeSession } from './FakeSession.ts';
import { sampleConfig } from './sampleConfig.ts';

/** What a test may bring; the rest is made. */
export interface Given {
  api?: FakeApi;
  bucket?: MemoryBucket;
  session?: FakeSession;
  config?: AppConfig;
  language?: Language;
  /** Where it begins; `/` if not given. */
  path?: string;
  /** The page's route, where it reads parameters: `/day/:date`. */
  route?: string;
}

/** What a test looks at. */
export type Rendered = RenderResult & {
  user: UserEvent;
  api: FakeApi;
  bucket: MemoryBucket;
  session: FakeSession;
  queries: QueryClient;
  /** Where the app is: path and query. */
  address: () => string;
};

/** Shows something with everything around it that the app has, on fakes; dates are in UTC. */
export function renderWith(content: ReactNode, given: Given = {}): Rendered {
  const {
    api = new FakeApi(),
    bucket = new MemoryBucket(),
    session = new FakeSession(),
    config = sampleConfig(),
    language = 'en',
    path = '/',
    route,
  } = given;
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  let address = path;
  const shown = route ? (
    <Routes>
      <Route path={route} element={content} />
      <Route path="*" element={null} />
    </Routes>
  ) : (
    content
  );
  const result = render(
    <LanguageProvider initial={language} timeZone="UTC">
      <ConfigContext value={config}>
        <QueryClientProvider client={queries}>
          <MemoryRouter initialEntries={[path]}>
            <ToastProvider>
              <SessionContext value={session}>
                <ApiContext value={api}>
                  <BucketContext value={bucket}>
                    <UploadProvider>
                      <PageFocus>{shown}</PageFocus>
                    </UploadProvider>
                  </BucketContext>
                </ApiContext>
              </SessionContext>
            </ToastProvider>
            <Address onChange={(now) => (address = now)} />
          </MemoryRouter>
        </QueryClientProvider>
      </ConfigContext>
    </LanguageProvider>,
  );
  return {
    ...result,
    user: userEvent.setup(),
    api,
    bucket,
    session,
    queries,
    address: () => address,
  };
}

function Address({ onChange }: { onChange: (address: string) => void }) {
  const { pathname, search } = useLocation();
  useEffect(() => {
    onChange(pathname + search);
  }, [onChange, pathname, search]);
  return null;
}
