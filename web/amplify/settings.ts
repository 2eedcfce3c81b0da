/** Who may make an account: nobody but the owner, or those whose addresses are listed. */
export type SignUp = { mode: 'closed' } | { mode: 'listed'; emails: readonly string[] };

/** What differs between one person's lake and another's. */
export interface Settings {
  /** Where the web app is served from, such as `https://lake.example.org`; at least one. */
  origins: readonly string[];
  signUp: SignUp;
}

/** The environment does not say how to build the backend. It names every mistake, not the first. */
export class SettingsError extends Error {
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(
      `cannot build the backend, the environment is wrong:\n${mistakes.map((m) => `  - ${m}`).join('\n')}`,
    );
    this.name = 'SettingsError';
    this.mistakes = mistakes;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A function's environment holds 4 KB; some of it is not ours. */
const MOST_EMAIL_BYTES = 3_000;

/** Reads the settings, or throws a {@link SettingsError}. */
export function readSettings(environment: Environment): Settings {
  const mistakes: string[] = [];
  const origins = readOrigins(environment, mistakes);
  const signUp = readSignUp(environment, mistakes);
  if (mistakes.length > 0) {
    throw new SettingsError(mistakes);
  }
  return { origins, signUp };
}

function readOrigins(environment: Environment, mistakes: string[]): string[] {
  const origins = words(environment.HOMELAKE_ORIGINS);
  if (origins.length === 0) {
    mistakes.push(
      'HOMELAKE_ORIGINS is missing: say where the web app is served from, such as https://lake.example.org',
    );
  }
  for (const origin of origins) {
    const mistake = originMistake(origin);
    if (mistake !== undefined) {
      mistakes.push(`HOMELAKE_ORIGINS: '${origin}' ${mistake}`);
    }
  }
  return origins;
}

function originMistake(origin: string): string | undefined {
  if (origin.includes('*')) {
    return 'has a star: any such page could read the lake; name each origin';
  }
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    return 'is no origin such as https://lake.example.org';
  }
  if (url.protocol === 'http:' && url.hostname !== 'localhost') {
    return 'is not https; only http://localhost may do without';
  }
  // Browsers send an origin in exactly one spelling, and S3 compares letter by letter.
  return url.origin === origin ? undefined : `is not how browsers write it: ${url.origin}`;
}

function readSignUp(environment: Environment, mistakes: string[]): SignUp {
  const mode = environment.HOMELAKE_SIGN_UP?.trim() || 'closed';
  const emails = words(environment.HOMELAKE_SIGN_UP_EMAILS).map((email) => email.toLowerCase());
  switch (mode) {
    case 'closed':
      if (emails.length > 0) {
        mistakes.push(
          'HOMELAKE_SIGN_UP_EMAILS lists people, but sign-up is closed: set HOMELAKE_SIGN_UP=listed, or list nobody',
        );
      }
      return { mode };
    case 'listed':
      mistakes.push(...emailMistakes(emails));
      return { mode, emails };
    default:
      mistakes.push(`HOMELAKE_SIGN_UP is '${mode}': it must be 'closed' or 'listed'`);
      return { mode: 'closed' };
  }
}

function emailMistakes(emails: string[]): string[] {
  if (emails.length === 0) {
    return ['HOMELAKE_SIGN_UP_EMAILS is missing: with HOMELAKE_SIGN_UP=listed, list who may sign up'];
  }
  const mistakes = emails
    // ASCII only: letters that merely look alike, or become alike in lower case, are other addresses.
    .filter((email) => !/^[!#$%&'+\-/=?^_`{|}~.0-9a-z]+@[-0-9a-z]+(\.[-0-9a-z]+)+$/.test(email))
    .map((email) => `HOMELAKE_SIGN_UP_EMAILS: '${email}' is no e-mail address`);
  if (emails.join(',').length > MOST_EMAIL_BYTES) {
    mistakes.push(
      `HOMELAKE_SIGN_UP_EMAILS is longer than ${MOST_EMAIL_BYTES} characters: close sign-up and add people yourself`,
    );
  }
  return mistakes;
}

function words(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(/[\s,]+/).filter((word) => word !== ''))];
}
