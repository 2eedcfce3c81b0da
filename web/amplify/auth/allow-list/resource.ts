import { fileURLToPath } from 'node:url';
import { defineFunction } from '@aws-amplify/backend';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';

/**
 * The function that lets only some people sign up.
 *
 * Not Amplify's own kind of function: that would bundle it with code that reads secrets, and let its
 * logs grow for ever.
 */
export function defineAllowList(emails: readonly string[]) {
  return defineFunction(
    (scope) => {
      const logGroup = new LogGroup(scope, 'AllowListLog', {
        retention: RetentionDays.ONE_MONTH,
        removalPolicy: RemovalPolicy.DESTROY,
      });
      const role = new Role(scope, 'AllowListRole', {
        assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
        description: 'Writes the log of the sign-up allow-list, and nothing else',
      });
      logGroup.grantWrite(role);
      return new Function(scope, 'AllowList', {
        description: 'Lets only listed people sign up',
        code: Code.fromAsset(fileURLToPath(new URL('function', import.meta.url))),
        handler: 'index.handler',
        runtime: Runtime.NODEJS_22_X,
        architecture: Architecture.ARM_64,
        memorySize: 128,
        // Cognito waits no longer.
        timeout: Duration.seconds(5),
        environment: { SIGN_UP_EMAILS: emails.join(',') },
        role,
        logGroup,
      });
    },
    { resourceGroupName: 'auth' },
  );
}
