import { defineBackend } from '@aws-amplify/backend';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { guardSignIn } from './auth/guard.js';
import { defineSignIn } from './auth/resource.js';
import { readSettings } from './settings.js';
import { allowMultipart, guardBucket } from './storage/guard.js';
import { storage } from './storage/resource.js';

// The only place that looks at the environment.
const settings = readSettings(process.env);

const backend = defineBackend({ auth: defineSignIn(settings.signUp), storage });

const signIn = backend.auth.resources;
guardSignIn(
  { ...signIn.cfnResources, authenticatedRole: signIn.authenticatedUserIamRole },
  settings.signUp,
);

const bucket = backend.storage.resources.bucket as Bucket;
guardBucket(bucket, settings.origins);
allowMultipart(bucket, signIn.authenticatedUserIamRole);

// For Terraform and the web site: see outputs/.
backend.addOutput({
  custom: {
    user_pool_arn: signIn.userPool.userPoolArn,
    bucket_arn: bucket.bucketArn,
    authenticated_role_arn: signIn.authenticatedUserIamRole.roleArn,
    origins: [...settings.origins],
    sign_up: settings.signUp.mode,
  },
});
