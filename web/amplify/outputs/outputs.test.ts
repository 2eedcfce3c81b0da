import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generateClientConfig } from '@aws-amplify/client-config';
import { type Backend, backend } from '../testing/backend.js';

const API = 'https://abc123.execute-api.eu-west-1.amazonaws.com/live';
const POOL_ARN = 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI';
const BUCKET = 'amplify-d0000000000000-main-branch-lakebucket3ce8ff58-x1y2z3';
const ROLE_ARN = 'arn:aws:iam::123456789012:role/amplify-main-authenticatedUserRole-A1B2';

const folder = mkdtempSync(join(tmpdir(), 'homelake-outputs-'));
after(() => rmSync(folder, { recursive: true }));

const outputs = await deployed(backend('standalone', { HOMELAKE_ORIGINS: 'https://lake.example.org' }));
writeFileSync(join(folder, 'amplify_outputs.json'), JSON.stringify(outputs));

test('tells Terraform where everything is', () => {
  const run = command('outputs-to-terraform');
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(written('amplify.auto.tfvars.json'), {
    aws_region: 'eu-west-1',
    data_bucket_name: BUCKET,
    data_bucket_arn: `arn:aws:s3:::${BUCKET}`,
    user_pool_id: 'eu-west-1_AbCdEfGhI',
    user_pool_arn: POOL_ARN,
    user_pool_client_id: '1example23456789',
    authenticated_role_arn: ROLE_ARN,
    web_origins: ['https://lake.example.org'],
  });
});

test('tells the web app what AppConfig tells it on one machine, and no account', () => {
  const run = command('outputs-to-app-config', `${API}/`);
  assert.equal(run.status, 0, run.stderr);
  const { outputs: shown, ...rest } = written('app-config.json');
  assert.deepEqual(rest, { local: false, api: { url: API }, sign_up: 'closed' });
  assert.equal(shown.version, '1.4');
  assert.deepEqual(shown.storage, { aws_region: 'eu-west-1', bucket_name: BUCKET });
  const { auth } = shown;
  assert.equal(auth.aws_region, 'eu-west-1');
  assert.equal(auth.user_pool_id, 'eu-west-1_AbCdEfGhI');
  assert.equal(auth.user_pool_client_id, '1example23456789');
  assert.equal(auth.identity_pool_id, 'eu-west-1:11111111-2222-3333-4444-555555555555');
  assert.equal(auth.unauthenticated_identities_enabled, false);
  for (const name of ['username_attributes', 'user_verification_types', 'standard_required_attributes']) {
    assert.deepEqual(auth[name], ['email'], name);
  }
  assert.deepEqual(auth.password_policy, {
    min_length: 8,
    require_lowercase: true,
    require_numbers: true,
    require_symbols: true,
    require_uppercase: true,
  });
  assert.doesNotMatch(JSON.stringify(shown), /123456789012|oauth/);
});

test('the app may offer sign-up where people are listed', () => {
  const listed = { ...outputs, custom: { ...outputs.custom, sign_up: 'listed' } };
  writeFileSync(join(folder, 'listed.json'), JSON.stringify(listed));
  command('outputs-to-app-config', API, 'listed.json', 'listed-config.json');
  assert.equal(written('listed-config.json').sign_up, 'open');
});

test('names all that is missing or wrong, and writes nothing', () => {
  const { storage, ...rest } = outputs;
  const wrong = { ...rest, auth: { ...outputs.auth, user_pool_id: '' } };
  writeFileSync(join(folder, 'wrong.json'), JSON.stringify(wrong));
  const run = command('outputs-to-terraform', 'wrong.json', 'wrong.tfvars.json');
  assert.equal(run.status, 1);
  assert.match(run.stderr, /cannot make wrong\.tfvars\.json of wrong\.json:/);
  assert.match(run.stderr, /auth\.user_pool_id cannot be right: ""/);
  assert.match(run.stderr, /storage\.bucket_name is missing/);
  assert.throws(() => written('wrong.tfvars.json'), /ENOENT/);
});

test('says what is wrong with a file that is missing, or no JSON', () => {
  assert.match(command('outputs-to-terraform', 'none.json').stderr, /ENOENT.*none\.json/);
  writeFileSync(join(folder, 'text.json'), 'export {}');
  assert.match(command('outputs-to-terraform', 'text.json').stderr, /not JSON/);
});

test('refuses addresses that cannot be the API', () => {
  for (const api of ['http://api.example.org', 'api.example.org', `${API}?stage=live`]) {
    const run = command('outputs-to-app-config', api, 'amplify_outputs.json', 'refused.json');
    assert.equal(run.status, 1, api);
    assert.match(run.stderr, /the API's address must be/, api);
  }
});

test('says how it is used', () => {
  for (const [name, ...wrong] of [
    ['outputs-to-app-config'],
    ['outputs-to-terraform', '--help'],
    ['outputs-to-terraform', 'a', 'b', 'c'],
  ] as const) {
    const run = command(name, ...wrong);
    assert.equal(run.status, 2);
    assert.match(run.stderr, /^usage: /);
  }
});

function command(name: string, ...words: string[]) {
  const script = fileURLToPath(new URL(`../${name}`, import.meta.url));
  return spawnSync(process.execPath, [script, ...words], { cwd: folder, encoding: 'utf8' });
}

function written(name: string) {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

/** The file that Amplify makes of a stack, made by Amplify's own code of a stack that never was. */
async function deployed({ metadata, outputs }: Backend): Promise<any> {
  const stack = Object.entries(outputs).map(([OutputKey, value]) => ({
    OutputKey,
    OutputValue: value.replace(/\$\{([^}]+)\}/g, (_, reference: string) => resolved(reference)),
  }));
  const send = async (request: object) =>
    request.constructor.name === 'DescribeStacksCommand'
      ? { Stacks: [{ Outputs: stack }] }
      : { Metadata: JSON.stringify(metadata) };
  const client = { send } as never;
  return generateClientConfig({ stackName: 'homelake' }, '1.4', {
    getCloudFormationClient: () => client,
    getS3Client: () => client,
    getAmplifyClient: () => client,
  });
}

function resolved(reference: string): string {
  const known: [RegExp, string][] = [
    [/^AWS::Region$/, 'eu-west-1'],
    [/UserPoolAppClient\w+Ref$/, '1example23456789'],
    [/UserPool\w+Ref$/, 'eu-west-1_AbCdEfGhI'],
    [/UserPool\w+Arn$/, POOL_ARN],
    [/IdentityPool\w+Ref$/, 'eu-west-1:11111111-2222-3333-4444-555555555555'],
    [/authenticatedUserRole\w+Arn$/, ROLE_ARN],
    [/lakeBucket\w+Arn$/, `arn:aws:s3:::${BUCKET}`],
    [/lakeBucket\w+Ref$/, BUCKET],
  ];
  const value = known.find(([form]) => form.test(reference))?.[1];
  assert.ok(value, `an output that the test does not know: ${reference}`);
  return value;
}
