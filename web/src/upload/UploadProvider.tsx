import { createContext, type ReactNode, use, useMemo } from 'react';

/** What the rest of the app may ask of uploads. */
export interface Uploads {
  /** Lets one choose files. */
  add: () => void;
}

const UploadContext = createContext<Uploads | null>(null);

type Props = { children: ReactNode };

/** Keeps uploads going while one browses: it is above all routes. */
export function UploadProvider({ children }: Props) {
  const uploads = useMemo<Uploads>(() => ({ add: () => {} }), []);
  return <UploadContext value={uploads}>{children}</UploadContext>;
}

/** Uploads, from anywhere in the app. */
export function useUploads(): Uploads {
  const uploads = use(UploadContext);
  if (!uploads) {
    throw new Error('there is no UploadProvider above');
  }
  return uploads;
}
