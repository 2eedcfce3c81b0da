import { Amplify, type ResourcesConfig } from 'aws-amplify';
import { parseAmplifyConfig } from 'aws-amplify/utils';
import type { AppConfig } from '../config/appConfig.ts';

/** Tells Amplify where to sign in. Its parser drops endpoints, so they are added after it. */
export function configureAmplify(config: AppConfig): void {
  const parsed = parseAmplifyConfig(config.outputs as never);
  const cognito = parsed.Auth?.Cognito;
  if (!config.endpoints || !cognito) {
    Amplify.configure(parsed);
    return;
  }
  Amplify.configure({
    ...parsed,
    Auth: {
      Cognito: {
        ...cognito,
        userPoolEndpoint: config.endpoints.user_pool,
        identityPoolEndpoint: config.endpoints.identity_pool,
      },
    } as ResourcesConfig['Auth'],
  });
}
