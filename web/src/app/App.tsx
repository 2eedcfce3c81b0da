import { PageFocus } from '../ui/PageFocus.tsx';
import { UploadProvider } from '../upload/UploadProvider.tsx';
import { AppRoutes } from './AppRoutes.tsx';
import { Shell } from './Shell.tsx';

/** The app for somebody who is signed in. Uploads are above the routes: they go on meanwhile. */
export function App() {
  return (
    <UploadProvider>
      <PageFocus>
        <Shell>
          <AppRoutes />
        </Shell>
      </PageFocus>
    </UploadProvider>
  );
}
