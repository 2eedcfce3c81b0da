import { createContext, use } from 'react';
import type { AppConfig } from './appConfig.ts';

/** Carries the settings. */
export const ConfigContext = createContext<AppConfig | null>(null);

/** The settings that the app began with. */
export function useConfig(): AppConfig {
  const config = use(ConfigContext);
  if (!config) {
    throw new Error('there is no ConfigContext above');
  }
  return config;
}
