import assert from 'node:assert/strict';
import { test } from 'node:test';

process.env.SIGN_UP_EMAILS = 'kate@example.org,bob@example.org';
const { handler } = await import('./function/index.mjs');

function event(email: string | undefined, triggerSource = 'PreSignUp_SignUp') {
  return {
    triggerSource,
    request: { userAttributes: { email } },
    response: { autoConfirmUser: false, autoVerifyEmail: false },
  };
}

test('lets listed people in, however they write themselves, and confirms nothing', async () => {
  for (const email of ['kate@example.org', 'Bob@Example.ORG']) {
    const given = event(email);
    assert.deepEqual(await handler(structuredClone(given)), given);
  }
});

for (const email of [
  undefined,
  '',
  'eve@example.org',
  'kate@example.org.evil.example',
  'kate@example.org,bob@example.org',
  ' kate@example.org',
  // A Kelvin sign, which lower case makes a k.
  '\u212aate@example.org',
]) {
  test(`refuses ${JSON.stringify(email)} and does not say who is listed`, async () => {
    await assert.rejects(handler(event(email)), (e: Error) => !e.message.includes('@'));
  });
}

test('lets the owner add anybody', async () => {
  await handler(event('eve@example.org', 'PreSignUp_AdminCreateUser'));
});

test('refuses whoever comes by another way, even if listed', async () => {
  await assert.rejects(handler(event('kate@example.org', 'PreSignUp_ExternalProvider')));
});
