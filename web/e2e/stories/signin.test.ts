import { describe, expect } from 'vitest';
import {
  beginSignUp,
  confirm,
  newEmail,
  PASSWORD,
  printedCode,
  signIn,
  signUp,
} from '../harness/accounts.ts';
import { story } from '../harness/story.ts';

/** What browsers write on the console about an answer of 400, which Cognito gives to a refusal. */
const REFUSED = /status of 400/;

const NEW_PASSWORD = 'Other-lake-2';

describe('signing in', () => {
  story(
    'takes the right code only, and leads where one wanted to go',
    { signedIn: false, expects: [REFUSED] },
    async (visitor) => {
      const { page } = visitor;
      const email = newEmail();
      await page.goto('/files?of=mine');
      await beginSignUp(visitor, email);
      const code = await printedCode(visitor.stage, email);

      await confirm(visitor, code === '000000' ? '000001' : '000000');
      await page.getByText(/code (mismatch|provided)|invalid.*code/i).waitFor();
      await visitor.requireAccessible();
      await confirm(visitor, code);

      await visitor.sees('Files');
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/files?of=mine');
    },
  );

  story(
    'refuses a wrong password, and forgives it',
    { signedIn: false, expects: [REFUSED] },
    async (visitor) => {
      const { page } = visitor;
      const email = await signUp(visitor);
      await signOut(page);
      await page.getByText('You have signed out.').waitFor();

      await signIn(visitor, email, 'Wrong-lake-1');
      await page.getByText('Incorrect username or password.').waitFor();
      await visitor.requireAccessible();
      await signIn(visitor, email);

      await page.getByRole('navigation').first().waitFor();
    },
  );

  story(
    'gives a new password for the printed code, and the old one is void',
    { signedIn: false, expects: [REFUSED] },
    async (visitor) => {
      const { page } = visitor;
      const email = await signUp(visitor);
      await signOut(page);

      await page.getByRole('button', { name: 'Forgot your password?' }).click();
      await page.getByLabel('Email').fill(email);
      await page.getByRole('button', { name: 'Send code' }).click();
      await page.getByLabel('Code', { exact: false }).first().waitFor();
      await visitor.requireAccessible();
      await page
        .getByLabel(/code/i)
        .first()
        .fill(await printedCode(visitor.stage, email, 2));
      await page.getByLabel('New Password', { exact: true }).fill(NEW_PASSWORD);
      await page.getByLabel('Confirm Password').fill(NEW_PASSWORD);
      await page.getByRole('button', { name: 'Submit' }).click();

      await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
      await signIn(visitor, email, PASSWORD);
      await page.getByText('Incorrect username or password.').waitFor();
      await signIn(visitor, email, NEW_PASSWORD);
      await page.getByRole('navigation').first().waitFor();
    },
  );

  story(
    'ends with the session, and leads back',
    { signedIn: false, expects: [REFUSED, /status of 401/] },
    async (visitor) => {
      const { page } = visitor;
      const email = await signUp(visitor);
      await visitor.open('/insights?range=last-year', 'Insights');
      await spoilTokens(page);

      await page.getByRole('combobox', { name: 'Time' }).selectOption('2021');
      await page.getByText(/Your session has ended/).waitFor();
      await visitor.requireAccessible();
      await signIn(visitor, email);

      await visitor.sees('Insights');
      expect(page.url()).toBe(`${visitor.stage.url}/insights?range=2021`);
    },
  );

  story('is not asked for again after a reload', async (visitor) => {
    await visitor.open('/files', 'Files');
    await visitor.page.reload();
    await visitor.sees('Files');
  });
});

async function signOut(page: import('playwright-core').Page): Promise<void> {
  await page.getByRole('button', { name: /^Account and settings/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('tab', { name: 'Sign In' }).waitFor();
}

/** As if they had been taken back: signatures do not fit, and none can be renewed. */
async function spoilTokens(page: import('playwright-core').Page): Promise<void> {
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      const kept = localStorage.getItem(key) ?? '';
      if (key.endsWith('.refreshToken')) {
        localStorage.setItem(key, 'spoilt');
      } else if (/\.(idToken|accessToken)$/.test(key)) {
        const [head, body, signature = ''] = kept.split('.');
        localStorage.setItem(key, [head, body, [...signature].reverse().join('')].join('.'));
      }
    }
  });
}
