import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// What the same things are on one machine, read from the Java that says so.

const ROOT = new URL('../../../', import.meta.url);

/** The parts of the bucket: prefixes by their constant's name, and who writes there. */
export function areas(): Map<string, { prefix: string; role: string }> {
  const text = java('lambdas/edge/src/main/java/dev/homelake/edge/keys/Area.java');
  return new Map(
    [...text.matchAll(/(\w+)\("([^"]+)", Role\.(\w+)\)/g)].map(
      ([, name = '', prefix = '', role = '']) => [name, { prefix, role }],
    ),
  );
}

/** The constants of the parts that programs write and people see. */
export function shownAreas(): string[] {
  const text = java('local/src/main/java/dev/homelake/local/s3/Permissions.java');
  const shown = /shown =\s*Set\.of\(([^;]*)\);/.exec(text)?.[1] ?? '';
  return [...shown.matchAll(/Area\.(\w+)/g)].map(([, name = '']) => name);
}

/** How long a password must be, and of which kinds it must have characters. */
export function passwordPolicy(): { least: number; kinds: string[] } {
  const text = java('local/src/main/java/dev/homelake/local/signin/PasswordPolicy.java');
  return {
    least: Number(/LEAST = (\d+);/.exec(text)?.[1]),
    kinds: [...text.matchAll(/^ {4}([A-Z]+)\("/gm)].map(([, kind = '']) => kind.toLowerCase()),
  };
}

function java(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, ROOT)), 'utf8');
}
