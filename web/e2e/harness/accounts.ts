import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Stage } from './setup.ts';
import { Visitor } from './Visitor.ts';

/** The password of everybody here. */
export const PASSWORD = 'Secret-lake-1';

let accounts = 0;

/** An address that nobody has yet. */
export function newEmail(): string {
  accounts += 1;
  return `ana-${process.pid}-${Date.now()}-${accounts}@example.org`;
}

/** The newest code that `up` printed for an address, once there are so many. */
export async function printedCode(stage: Stage, email: string, atLeast = 1): Promise<string> {
  const until = Date.now() + 10_000;
  for (;;) {
    const codes = readFileSync(stage.log, 'utf8')
      .split('\n')
      .filter((line) => line.includes(email))
      .flatMap((line) => /\b(\d{6})$/.exec(line.trimEnd())?.[1] ?? []);
    const newest = codes.at(-1);
    if (newest && codes.length >= atLeast) {
      return newest;
    }
    if (Date.now() > until) {
      throw new Error(`up printed no code for ${email}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Fills in the sign-up, up to where the code is asked for. The page must show the sign-in. */
export async function beginSignUp({ page }: Visitor, email: string): Promise<void> {
  await page.getByRole('tab', { name: 'Create Account' }).click();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Confirm Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Create Account' }).click();
  await page.getByLabel('Confirmation Code').waitFor();
}

/** Confirms a sign-up with a code. */
export async function confirm({ page }: Visitor, code: string): Promise<void> {
  await page.getByLabel('Confirmation Code').fill(code);
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
}

/** Signs somebody new up, from the page's address on, and says who that is. */
export async function signUp(visitor: Visitor, address = '/files'): Promise<string> {
  const email = newEmail();
  await visitor.page.goto(address);
  await beginSignUp(visitor, email);
  await confirm(visitor, await printedCode(visitor.stage, email));
  await visitor.page.getByRole('navigation').first().waitFor();
  return email;
}

/** Fills in the sign-in and sends it off. */
export async function signIn({ page }: Visitor, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** A browser's state with somebody signed in; one for all stories that do not end its session. */
export async function signedIn(browser: Browser, stage: Stage): Promise<string> {
  const kept = join(stage.folder, 'signed-in.json');
  if (!existsSync(kept)) {
    const visitor = await Visitor.come(browser, stage);
    try {
      await signUp(visitor);
      await visitor.keepState(kept);
    } finally {
      await visitor.leave();
    }
  }
  return kept;
}
