/**
 * What the app must know to begin. `outputs` is laid out as Amplify's own `amplify_outputs.json`;
 * `endpoints` is there on one machine only, where nothing is at AWS's addresses.
 */
export interface AppConfig {
  local: boolean;
  api: { url: string };
  endpoints?: { user_pool: string; identity_pool: string; s3: string };
  /** Whether people may sign up by themselves; they may, unless it says `closed`. */
  sign_up?: 'open' | 'closed';
  outputs: {
    version: string;
    auth: {
      aws_region: string;
      user_pool_id: string;
      user_pool_client_id: string;
      identity_pool_id: string;
      [more: string]: unknown;
    };
    storage: { aws_region: string; bucket_name: string; [more: string]: unknown };
    [more: string]: unknown;
  };
}

/** Why the app cannot begin, with everything that is wrong. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(`app-config.json cannot be used: ${mistakes.join('; ')}`);
    this.name = 'ConfigError';
    this.mistakes = mistakes;
  }
}

const NEEDED = [
  'api.url',
  'outputs.version',
  'outputs.auth.aws_region',
  'outputs.auth.user_pool_id',
  'outputs.auth.user_pool_client_id',
  'outputs.auth.identity_pool_id',
  'outputs.storage.aws_region',
  'outputs.storage.bucket_name',
];

const NEEDED_LOCALLY = ['endpoints.user_pool', 'endpoints.identity_pool', 'endpoints.s3'];

/** Fetches the settings. Throws a {@link ConfigError} that names all mistakes, if there are any. */
export async function fetchConfig(fetcher: typeof fetch = fetch): Promise<AppConfig> {
  let answer: Response;
  try {
    answer = await fetcher('/app-config.json', { cache: 'no-store' });
  } catch {
    throw new ConfigError(['no connection']);
  }
  if (!answer.ok) {
    throw new ConfigError([`HTTP ${answer.status}`]);
  }
  let content: unknown;
  try {
    content = await answer.json();
  } catch {
    throw new ConfigError(['not JSON']);
  }
  return checkedConfig(content);
}

/** The settings, if nothing that is needed is missing. */
export function checkedConfig(content: unknown): AppConfig {
  const local = valueAt(content, 'local') === true;
  const needed = local ? [...NEEDED, ...NEEDED_LOCALLY] : NEEDED;
  const mistakes = needed
    .filter((path) => {
      const value = valueAt(content, path);
      return typeof value !== 'string' || value === '';
    })
    .map((path) => `${path}?`);
  if (mistakes.length > 0) {
    throw new ConfigError(mistakes);
  }
  return { ...(content as AppConfig), local };
}

function valueAt(content: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[name]
          : undefined,
      content,
    );
}
