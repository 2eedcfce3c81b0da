import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { SHOWN, UPLOADED } from './storage/areas.js';
import { type Backend, backend, type Resource, synthesise } from './testing/backend.js';
import { passwordPolicy } from './testing/lake-in-java.js';

const ORIGINS = ['https://lake.example.org', 'http://localhost:5173'];
const CLOSED = { HOMELAKE_ORIGINS: ORIGINS.join() };
const LISTED = {
  ...CLOSED,
  HOMELAKE_SIGN_UP: 'listed',
  HOMELAKE_SIGN_UP_EMAILS: 'ada@example.org,bob@example.org',
};

// Amplify treats these kinds differently, a sandbox as something to throw away.
const built: [string, Backend][] = [
  ['a branch with closed sign-up', backend('branch', CLOSED)],
  ['a sandbox with listed people', backend('sandbox', LISTED)],
  ['a stack without Amplify Hosting', backend('standalone', CLOSED)],
];

for (const [name, lake] of built) {
  describe(`in ${name}`, () => {
    test('bucket, its policy and users outlive the stack', () => {
      for (const type of ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'AWS::Cognito::UserPool']) {
        const kept = only(lake, type);
        assert.equal(kept.DeletionPolicy, 'Retain', type);
        assert.equal(kept.UpdateReplacePolicy, 'Retain', type);
      }
      assert.equal(only(lake, 'AWS::Cognito::UserPool').Properties.DeletionProtection, 'ACTIVE');
    });

    test('nothing empties the bucket', () => {
      assert.doesNotMatch(JSON.stringify([...lake.resources]), /auto-?delete/i);
      assert.deepEqual(
        ids(lake, (type) => type.startsWith('Custom::') || type.includes('CustomResource')),
        [],
      );
    });

    test('the bucket keeps versions for a month, is encrypted and closed to the public', () => {
      const bucket = only(lake, 'AWS::S3::Bucket').Properties;
      assert.deepEqual(bucket.VersioningConfiguration, { Status: 'Enabled' });
      assert.deepEqual(bucket.PublicAccessBlockConfiguration, {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      assert.deepEqual(bucket.OwnershipControls.Rules, [{ ObjectOwnership: 'BucketOwnerEnforced' }]);
      assert.deepEqual(bucket.BucketEncryption.ServerSideEncryptionConfiguration, [
        { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
      ]);
      const [unfinished, old] = bucket.LifecycleConfiguration.Rules;
      assert.equal(unfinished.AbortIncompleteMultipartUpload.DaysAfterInitiation, 7);
      assert.equal(old.NoncurrentVersionExpiration.NoncurrentDays, 30);
      // Objects that are current never expire.
      assert.doesNotMatch(JSON.stringify(bucket.LifecycleConfiguration), /ExpirationIn|ExpirationDate/);
    });

    test('the bucket policy refuses plain http, and lets nobody in', () => {
      const [bucket] = ids(lake, (type) => type === 'AWS::S3::Bucket');
      const policy = only(lake, 'AWS::S3::BucketPolicy').Properties.PolicyDocument;
      assert.deepEqual(policy.Statement, [
        {
          Sid: 'DenyPlainHttp',
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: 's3:*',
          Resource: [`\${${bucket}.Arn}`, `\${${bucket}.Arn}/*`],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ]);
    });

    test('only pages of our origins may ask, and see what multipart uploads need', () => {
      const rules = only(lake, 'AWS::S3::Bucket').Properties.CorsConfiguration.CorsRules;
      assert.equal(rules.length, 1);
      assert.deepEqual(rules[0].AllowedOrigins, ORIGINS);
      assert.deepEqual(rules[0].AllowedMethods, ['GET', 'HEAD', 'PUT', 'POST', 'DELETE']);
      assert.ok(rules[0].ExposedHeaders.includes('ETag'));
      assert.ok(rules[0].ExposedHeaders.includes('x-amz-meta-sent-at'));
    });

    test('nobody is a guest, and there is no role for one', () => {
      const pool = only(lake, 'AWS::Cognito::IdentityPool').Properties;
      assert.equal(pool.AllowUnauthenticatedIdentities, false);
      assert.equal(pool.AllowClassicFlow, false);
      assert.equal(pool.CognitoIdentityProviders.length, 1);
      assert.equal(pool.CognitoIdentityProviders[0].ServerSideTokenCheck, true);
      const { Roles } = only(lake, 'AWS::Cognito::IdentityPoolRoleAttachment').Properties;
      assert.deepEqual(Roles, { authenticated: `\${${authenticatedRole(lake)}.Arn}` });
      assert.equal(lake.outputs.allowUnauthenticatedIdentities, 'false');
    });

    test('signs in by SRP only, with tokens of an hour and sessions of a month', () => {
      const client = only(lake, 'AWS::Cognito::UserPoolClient').Properties;
      assert.deepEqual(client.ExplicitAuthFlows, ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
      assert.equal(client.GenerateSecret, false);
      assert.equal(client.PreventUserExistenceErrors, 'ENABLED');
      assert.equal(client.EnableTokenRevocation, true);
      assert.deepEqual(
        [client.IdTokenValidity, client.AccessTokenValidity, client.RefreshTokenValidity],
        [60, 60, 30],
      );
      assert.deepEqual(client.TokenValidityUnits, {
        IdToken: 'minutes',
        AccessToken: 'minutes',
        RefreshToken: 'days',
      });
      assert.deepEqual(client.WriteAttributes, ['email']);
    });

    test("nothing is left of Amplify's OAuth example", () => {
      const client = only(lake, 'AWS::Cognito::UserPoolClient').Properties;
      assert.equal(client.AllowedOAuthFlowsUserPoolClient, false);
      for (const name of ['CallbackURLs', 'LogoutURLs', 'AllowedOAuthFlows', 'AllowedOAuthScopes']) {
        assert.equal(client[name], undefined, name);
      }
      assert.deepEqual(ids(lake, (type) => type === 'AWS::Cognito::UserPoolDomain'), []);
      assert.doesNotMatch(JSON.stringify([...lake.resources]), /example\.com/);
    });

    test('passwords must be as good as on one machine', () => {
      const policy = only(lake, 'AWS::Cognito::UserPool').Properties.Policies.PasswordPolicy;
      const { least, kinds } = passwordPolicy();
      assert.equal(policy.MinimumLength, least);
      assert.deepEqual(
        ['Uppercase', 'Lowercase', 'Numbers', 'Symbols'].filter((kind) => policy[`Require${kind}`]),
        kinds.map((kind) => kind[0]?.toUpperCase() + kind.slice(1)),
      );
      assert.equal(policy.TemporaryPasswordValidityDays, 7);
    });

    test('a new address must be confirmed before it counts, and letters are of one size', () => {
      const pool = only(lake, 'AWS::Cognito::UserPool').Properties;
      assert.deepEqual(pool.UserAttributeUpdateSettings, {
        AttributesRequireVerificationBeforeUpdate: ['email'],
      });
      assert.deepEqual(pool.UsernameConfiguration, { CaseSensitive: false });
      assert.deepEqual(pool.AccountRecoverySetting.RecoveryMechanisms, [
        { Name: 'verified_email', Priority: 1 },
      ]);
    });

    test('those who are signed in may do exactly what is listed here', () => {
      const [bucket] = ids(lake, (type) => type === 'AWS::S3::Bucket');
      const arn = `\${${bucket}.Arn}`;
      const objects = (prefixes: readonly string[]) => prefixes.map((prefix) => `${arn}/${prefix}*`).sort();
      const allowed = new Map(
        statements(lake, authenticatedRole(lake)).flatMap((statement) => {
          assert.equal(statement.Effect, 'Allow');
          return [statement.Action].flat().map((action) => [action, statement] as const);
        }),
      );
      assert.deepEqual([...allowed.keys()].sort(), [
        's3:AbortMultipartUpload',
        's3:DeleteObject',
        's3:GetObject',
        's3:ListBucket',
        's3:ListMultipartUploadParts',
        's3:PutObject',
      ]);
      for (const [action, statement] of allowed) {
        if (action === 's3:ListBucket') {
          assert.equal(statement.Resource, arn);
          assert.deepEqual(Object.keys(statement.Condition), ['StringLike']);
          assert.deepEqual(
            statement.Condition.StringLike['s3:prefix'].sort(),
            [...UPLOADED, ...SHOWN].flatMap((prefix) => [prefix, `${prefix}*`]).sort(),
          );
        } else {
          const prefixes = action === 's3:GetObject' ? [...UPLOADED, ...SHOWN] : UPLOADED;
          assert.deepEqual(statement.Resource.sort(), objects(prefixes), action);
          assert.equal(statement.Condition, undefined, action);
        }
      }
    });

    test('no role but theirs and that of the allow-list may do anything', () => {
      const able = ids(lake, (type) => type === 'AWS::IAM::Role').filter(
        (role) => statements(lake, role).length > 0 || hasManagedPolicies(lake, role),
      );
      const others = able.filter((role) => role !== authenticatedRole(lake));
      assert.ok(others.every((role) => role.startsWith('AllowListRole')), others.join());
      for (const statement of others.flatMap((role) => statements(lake, role))) {
        assert.deepEqual(statement.Action, ['logs:CreateLogStream', 'logs:PutLogEvents']);
        assert.match(statement.Resource, /^\$\{AllowListLog\w+\.Arn\}$/);
      }
    });
  });
}

test('closed: only the owner adds people, and there is no function', () => {
  const lake = built[0]?.[1] as Backend;
  const pool = only(lake, 'AWS::Cognito::UserPool').Properties;
  assert.equal(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly, true);
  assert.equal(pool.LambdaConfig, undefined);
  assert.deepEqual(ids(lake, (type) => type === 'AWS::Lambda::Function'), []);
});

test('listed: Cognito asks the allow-list, which nobody else may call', () => {
  const lake = built[1]?.[1] as Backend;
  const pool = only(lake, 'AWS::Cognito::UserPool').Properties;
  const [name] = ids(lake, (type) => type === 'AWS::Lambda::Function');
  assert.equal(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly, false);
  assert.deepEqual(pool.LambdaConfig, { PreSignUp: `\${${name}.Arn}` });
  const allowList = only(lake, 'AWS::Lambda::Function').Properties;
  assert.equal(allowList.Environment.Variables.SIGN_UP_EMAILS, 'ada@example.org,bob@example.org');
  assert.equal(only(lake, 'AWS::Logs::LogGroup').Properties.RetentionInDays, 30);
  const { Principal, SourceArn } = only(lake, 'AWS::Lambda::Permission').Properties;
  assert.equal(Principal, 'cognito-idp.amazonaws.com');
  assert.equal(SourceArn, `\${${ids(lake, (type) => type === 'AWS::Cognito::UserPool')[0]}.Arn}`);
});

test('a wrong environment builds nothing and names all mistakes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homelake-amplify-'));
  try {
    const run = synthesise('branch', { HOMELAKE_ORIGINS: '*', HOMELAKE_SIGN_UP: 'open' }, folder);
    assert.notEqual(run.status, 0);
    assert.match(run.stderr, /HOMELAKE_ORIGINS: '\*' has a star[^\n]*\n.*HOMELAKE_SIGN_UP is 'open'/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function ids(lake: Backend, matches: (type: string) => boolean): string[] {
  return [...lake.resources].filter(([, { Type }]) => matches(Type)).map(([id]) => id);
}

function only(lake: Backend, type: string): Resource {
  const found = [...lake.resources.values()].filter(({ Type }) => Type === type);
  assert.equal(found.length, 1, `resources of type ${type}`);
  return found[0] as Resource;
}

function authenticatedRole(lake: Backend): string {
  const found = [...lake.resources].filter(
    ([, { Type, Properties }]) =>
      Type === 'AWS::IAM::Role' && JSON.stringify(Properties).includes(':amr":"authenticated"'),
  );
  assert.equal(found.length, 1);
  return found[0]?.[0] as string;
}

/** What a role may do. Policies of another stack name it by a parameter that ends like it. */
function statements(lake: Backend, role: string): any[] {
  const stem = role.replace(/[0-9A-F]{8}$/, '');
  return [...lake.resources.values()]
    .filter(({ Type, Properties }) => {
      const roles: string[] = Properties?.Roles ?? [];
      return Type === 'AWS::IAM::Policy' && roles.some((name) => name.includes(stem));
    })
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
}

function hasManagedPolicies(lake: Backend, role: string): boolean {
  const { ManagedPolicyArns, Policies } = lake.resources.get(role)?.Properties ?? {};
  return ManagedPolicyArns !== undefined || Policies !== undefined;
}
