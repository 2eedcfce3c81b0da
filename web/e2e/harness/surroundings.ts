import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The web app. */
export const WEB = join(ROOT, 'web');

/** Where pictures of all pages are left. */
export const SCREENSHOTS = join(WEB, 'target/screenshots');

/** `CHROMIUM`, or the first of its names on the path; null if there is none. */
export function findChromium(): string | null {
  const given = process.env.CHROMIUM;
  if (given) {
    return existsSync(given) ? given : null;
  }
  return onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome');
}

/** Why the stories cannot be told here; nothing if they can. */
export function whatLacks(): string[] {
  const lacking: string[] = [];
  if (findChromium() === null) {
    lacking.push('NO CHROMIUM on the path nor in CHROMIUM (Debian: apt-get install chromium)');
  }
  if (!existsSync(join(WEB, 'dist/index.html'))) {
    lacking.push('NO WEB APP in web/dist (npm run build)');
  }
  if (
    !['local', 'glue-jobs'].every((part) => existsSync(join(ROOT, part, 'target/run-classpath')))
  ) {
    lacking.push('NO PLATFORM in local/target (./homelake version builds it)');
  }
  return lacking;
}

function onPath(command: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path)) ?? null;
}
