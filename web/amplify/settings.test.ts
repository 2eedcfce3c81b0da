import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings, SettingsError } from './settings.js';

const ORIGIN = 'https://lake.example.org';

test('sign-up is closed unless asked for', () => {
  assert.deepEqual(readSettings({ HOMELAKE_ORIGINS: ORIGIN }), {
    origins: [ORIGIN],
    signUp: { mode: 'closed' },
  });
});

test('takes several origins, and listed people in lower case', () => {
  assert.deepEqual(
    readSettings({
      HOMELAKE_ORIGINS: `${ORIGIN}, http://localhost:5173\n${ORIGIN}`,
      HOMELAKE_SIGN_UP: 'listed',
      HOMELAKE_SIGN_UP_EMAILS: 'Ada@Example.org,bob+lake@example.org',
    }),
    {
      origins: [ORIGIN, 'http://localhost:5173'],
      signUp: { mode: 'listed', emails: ['ada@example.org', 'bob+lake@example.org'] },
    },
  );
});

test('names all mistakes at once', () => {
  const mistakes = mistakesOf({
    HOMELAKE_ORIGINS: '* http://lake.example.org',
    HOMELAKE_SIGN_UP: 'listed',
    HOMELAKE_SIGN_UP_EMAILS: 'ada@example.org, @example.org',
  });
  assert.equal(mistakes.length, 3);
  assert.match(mistakes.join('\n'), /'\*' has a star.*\n.*is not https.*\n.*'@example.org'/);
});

test('refuses a missing origin', () => {
  assert.match(mistakesOf({})[0] ?? '', /HOMELAKE_ORIGINS is missing/);
  assert.match(mistakesOf({ HOMELAKE_ORIGINS: ' , ' })[0] ?? '', /HOMELAKE_ORIGINS is missing/);
});

for (const origin of [
  '*',
  'https://*.example.org',
  'lake.example.org',
  'http://lake.example.org',
  'http://localhost.example.org',
  'http://127.0.0.1:9400',
  'https://lake.example.org/',
  'https://lake.example.org/app',
  'https://Lake.example.org',
  'https://lake.example.org:443',
  'https://ada@lake.example.org',
  'ftp://lake.example.org',
  'null',
]) {
  test(`refuses the origin ${origin}`, () => {
    assert.equal(mistakesOf({ HOMELAKE_ORIGINS: origin }).length, 1);
  });
}

for (const email of ['ada', '@example.org', '*@example.org', 'ada@localhost', 'ädä@example.org', 'a@b@example.org']) {
  test(`refuses to list ${email}`, () => {
    const environment = { HOMELAKE_SIGN_UP: 'listed', HOMELAKE_SIGN_UP_EMAILS: email };
    assert.equal(mistakesOf({ HOMELAKE_ORIGINS: ORIGIN, ...environment }).length, 1);
  });
}

test('refuses modes that do not exist, a list of nobody, and a list that would not be asked', () => {
  const known = { HOMELAKE_ORIGINS: ORIGIN };
  assert.match(mistakesOf({ ...known, HOMELAKE_SIGN_UP: 'open' })[0] ?? '', /'closed' or 'listed'/);
  assert.match(mistakesOf({ ...known, HOMELAKE_SIGN_UP: 'listed' })[0] ?? '', /EMAILS is missing/);
  assert.match(
    mistakesOf({ ...known, HOMELAKE_SIGN_UP_EMAILS: 'ada@example.org' })[0] ?? '',
    /sign-up is closed/,
  );
});

test("refuses more people than a function's environment holds", () => {
  const emails = Array.from({ length: 200 }, (_, i) => `person${i}@example.org`).join();
  const environment = { HOMELAKE_SIGN_UP: 'listed', HOMELAKE_SIGN_UP_EMAILS: emails };
  assert.match(mistakesOf({ HOMELAKE_ORIGINS: ORIGIN, ...environment })[0] ?? '', /longer than/);
});

function mistakesOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
  } catch (e) {
    assert.ok(e instanceof SettingsError);
    return e.mistakes;
  }
  return assert.fail('nothing was refused');
}
