import { describe } from 'vitest';
import {
  beginSignUp,
  confirm,
  newEmail,
  PASSWORD,
  printedCode,
  signIn,
} from '../harness/accounts.ts';
import { story } from '../harness/story.ts';

/** What browsers write on the console about an answer of 400, which Cognito gives to a refusal. */
const REFUSED = /status of 400/;

describe('signing up', () => {
  story(
    'says who sees the lake, that a code was sent again, and that one is confirmed',
    { signedIn: false, expects: [REFUSED] },
    async (visitor) => {
      const { page } = visitor;
      const email = newEmail();
      await page.goto('/files');
      await page.getByRole('tab', { name: 'Create Account' }).click();
      await page.getByText(/Everybody with an account here/).waitFor();
      await visitor.requireAccessible();
      await visitor.shoot('sign-up-wide-light', false);
      await beginSignUp(visitor, email);
      const first = await printedCode(visitor.stage, email);
      await confirm(visitor, first === '000000' ? '000001' : '000000');
      const wrong = page.getByRole('alert').filter({ visible: true });
      await wrong.waitFor();

      await page.getByRole('button', { name: 'Resend Code' }).click();
      await page.getByText(/A new code was sent/).waitFor();
      await wrong.waitFor({ state: 'detached' });
      await visitor.requireAccessible();
      await visitor.shoot('sign-up-resent-wide-light', false);

      // Nothing remembers the sign-up after a reload but the sign-in.
      await page.reload();
      await signIn(visitor, email);
      await page.getByLabel('Confirmation Code').waitFor();
      await confirm(visitor, await printedCode(visitor.stage, email, 3));
      await page.getByText('Your address is confirmed. Sign in now.').waitFor();
      await visitor.shoot('sign-up-confirmed-wide-light', false);
      await signIn(visitor, email, PASSWORD);
      await visitor.sees('Files');
      await page.getByRole('button', { name: /^Account and settings/ }).click();
      await page.getByText(/Everybody with an account here/).waitFor();
      await visitor.requireAccessible();
      await visitor.shoot('account-menu-wide-light', false);
    },
  );
});
