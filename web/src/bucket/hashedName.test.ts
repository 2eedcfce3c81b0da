import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hashedName } from './hashedName.ts';

/** The list that the functions' test reads, too. */
const NAMES: { name: string; original: string; hash: string | null }[] = JSON.parse(
  readFileSync(
    '../lambdas/edge/src/test/resources/dev/homelake/edge/keys/hashed-names.json',
    'utf8',
  ),
);

it.each(NAMES)('$name is read as Java reads it', ({ name, original, hash }) => {
  expect(hashedName(name)).toEqual(hash === null ? null : { original, hash });
});
