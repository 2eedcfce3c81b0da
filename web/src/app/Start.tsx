import { QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { BrowserRouter } from 'react-router';
import { makeQueryClient } from '../api/queryClient.ts';
import { type AppConfig, ConfigError, fetchConfig } from '../config/appConfig.ts';
import { ConfigContext } from '../config/ConfigContext.tsx';
import { ConfigProblem } from '../config/ConfigProblem.tsx';
import { configureAmplify } from '../signin/amplify.ts';
import { SignInGate } from '../signin/SignInGate.tsx';
import { LanguageProvider } from '../text/LanguageProvider.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ToastProvider } from '../ui/ToastProvider.tsx';
import { App } from './App.tsx';
import { Ports } from './Ports.tsx';

const queries = makeQueryClient();

/** Fetches the settings, then lets people in: the app's composition root. */
export function Start() {
  const [config, setConfig] = useState<AppConfig | ConfigError | null>(null);

  const load = useCallback(async () => {
    setConfig(null);
    try {
      const fetched = await fetchConfig();
      configureAmplify(fetched);
      setConfig(fetched);
    } catch (error) {
      setConfig(error instanceof ConfigError ? error : new ConfigError([String(error)]));
    }
  }, []);

  useEffect(() => {
    void load();
  }, [load]);

  return (
    <LanguageProvider>
      {config === null ? (
        <Loading fill />
      ) : config instanceof ConfigError ? (
        <ConfigProblem error={config} onRetry={load} />
      ) : (
        <ConfigContext value={config}>
          <QueryClientProvider client={queries}>
            <BrowserRouter>
              <ToastProvider>
                <SignInGate>
                  <Ports>
                    <App />
                  </Ports>
                </SignInGate>
              </ToastProvider>
            </BrowserRouter>
          </QueryClientProvider>
        </ConfigContext>
      )}
    </LanguageProvider>
  );
}
