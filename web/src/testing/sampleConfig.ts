import type { AppConfig } from '../config/appConfig.ts';

/** Settings as one machine has them. */
export function sampleConfig(some: Partial<AppConfig> = {}): AppConfig {
  const site = 'http://localhost:9400';
  return {
    local: true,
    api: { url: `${site}/api` },
    endpoints: {
      user_pool: `${site}/cognito/`,
      identity_pool: `${site}/cognito/`,
      s3: 'http://localhost:20005',
    },
    outputs: {
      version: '1.4',
      auth: {
        aws_region: 'eu-central-1',
        user_pool_id: 'eu-central-1_pool',
        user_pool_client_id: 'client',
        identity_pool_id: 'eu-central-1:pool',
      },
      storage: { aws_region: 'eu-central-1', bucket_name: 'lake' },
    },
    ...some,
  };
}
