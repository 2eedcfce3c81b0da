import { Stack, Tags } from 'aws-cdk-lib';
import {
  AnyPrincipal,
  Effect,
  type IRole,
  Policy,
  PolicyDocument,
  PolicyStatement,
} from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket, CfnBucketPolicy } from 'aws-cdk-lib/aws-s3';
import { retain } from '../retain.js';
import { UPLOADED } from './areas.js';

/** Closes what Amplify leaves open in the bucket, and keeps what is in it. */
export function guardBucket(bucket: Bucket, origins: readonly string[]): void {
  const resource = bucket.node.defaultChild as CfnBucket;
  keep(bucket, resource);
  resource.publicAccessBlockConfiguration = {
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  };
  resource.ownershipControls = { rules: [{ objectOwnership: 'BucketOwnerEnforced' }] };
  resource.bucketEncryption = {
    serverSideEncryptionConfiguration: [
      { serverSideEncryptionByDefault: { sseAlgorithm: 'AES256' } },
    ],
  };
  resource.corsConfiguration = { corsRules: [corsRule(origins)] };
  resource.lifecycleConfiguration = { rules: [...LEFTOVERS] };
}

/**
 * A deleted stack leaves the bucket as it is. Amplify would empty it first: what does so must go by
 * hand, the resource, the function behind it, the tag that lets it, and its line in the policy.
 */
function keep(bucket: Bucket, resource: CfnBucket): void {
  retain(resource);
  bucket.node.tryRemoveChild('AutoDeleteObjectsCustomResource');
  Stack.of(bucket).node.tryRemoveChild('Custom::S3AutoDeleteObjectsCustomResourceProvider');
  Tags.of(bucket).remove('aws-cdk:auto-delete-objects', { priority: 300 });
  const policy = bucket.policy?.node.defaultChild as CfnBucketPolicy;
  policy.policyDocument = new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'DenyPlainHttp',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:*'],
        resources: [bucket.bucketArn, bucket.arnForObjects('*')],
        conditions: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    ],
  });
  // Without its policy the bucket that is left would take plain http.
  retain(policy);
}

function corsRule(origins: readonly string[]): CfnBucket.CorsRuleProperty {
  return {
    allowedOrigins: [...origins],
    allowedMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
    // AWS's client sends other headers with each version; the origin is what protects.
    allowedHeaders: ['*'],
    exposedHeaders: [
      // Multipart uploads are put together by it.
      'ETag',
      'Content-Length',
      'Content-Range',
      'Content-Type',
      'Last-Modified',
      'x-amz-storage-class',
      'x-amz-version-id',
      // The app reads it by HEAD; S3 takes no wildcard here.
      'x-amz-meta-sent-at',
      // For questions to AWS.
      'x-amz-request-id',
      'x-amz-id-2',
    ],
    maxAge: 3600,
  };
}

/** Versioning keeps what was deleted or written anew: a month to regret it, and then it is gone. */
const LEFTOVERS: readonly CfnBucket.RuleProperty[] = [
  {
    id: 'end-unfinished-uploads',
    status: 'Enabled',
    abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
  },
  {
    id: 'forget-old-versions',
    status: 'Enabled',
    noncurrentVersionExpiration: { noncurrentDays: 30 },
    expiredObjectDeleteMarker: true,
  },
];

/** Amplify's `write` is to put objects only; a large upload must also be given up and looked at. */
export function allowMultipart(bucket: Bucket, role: IRole): void {
  new Policy(Stack.of(bucket), 'MultipartUploads', {
    statements: [
      new PolicyStatement({
        actions: ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
        resources: UPLOADED.map((prefix) => bucket.arnForObjects(`${prefix}*`)),
      }),
    ],
  }).attachToRole(role);
}
