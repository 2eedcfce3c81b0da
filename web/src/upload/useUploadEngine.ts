import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../api/ApiContext.tsx';
import { useBucket } from '../bucket/BucketContext.tsx';
import { useConfig } from '../config/ConfigContext.tsx';
import { useText } from '../text/LanguageProvider.tsx';
import { useToast } from '../ui/ToastProvider.tsx';
import { uiText } from '../ui/text.ts';
import type { UploadSession } from './UploadSession.ts';

/** What uploads with: its code, and the one session of this page. */
export interface UploadEngine {
  parts: typeof import('./UploadParts.ts');
  session: UploadSession;
}

/** Loads the engine when it is first wanted; ends what it does when the app is left. */
export function useUploadEngine(): {
  engine: UploadEngine | null;
  load: () => Promise<UploadEngine | null>;
} {
  const bucket = useBucket();
  const api = useApi();
  const { local } = useConfig();
  const queries = useQueryClient();
  const words = useText(uiText);
  const toast = useToast();
  const [engine, setEngine] = useState<UploadEngine | null>(null);
  const made = useRef<UploadEngine | null>(null);
  const isLeft = useRef(false);

  const load = useCallback(async () => {
    try {
      const parts = await import('./UploadParts.ts');
      if (isLeft.current) {
        return null;
      }
      made.current ??= {
        parts,
        session: new parts.UploadSession({
          bucket,
          api,
          connection: parts.browserConnection,
          tableFollows: local,
          onNews: (news) => {
            for (const name of parts.queriesOf(news)) {
              void queries.invalidateQueries({ queryKey: [name] });
            }
          },
        }),
      };
      setEngine(made.current);
      return made.current;
    } catch {
      toast({ text: words.errors.NO_CONNECTION ?? '', tone: 'danger' });
      return null;
    }
  }, [bucket, api, local, queries, words, toast]);

  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      made.current?.session.close();
      made.current = null;
    };
  }, []);

  useEffect(() => {
    const session = engine?.session;
    if (!session) {
      return;
    }
    const stay = (event: BeforeUnloadEvent) => {
      if (session.isBusy()) {
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [engine]);

  return { engine, load };
}
