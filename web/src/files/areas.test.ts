import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AREAS, addressOf, keyAt, nameOf } from './areas.ts';
import { pressed, sorted } from './sorted.ts';

const java = (path: string) => readFileSync(`../${path}`, 'utf8');

/** Each area of the bucket, as the functions know them: its name in Java, prefix and role. */
function areasInJava(): { name: string; prefix: string; role: string }[] {
  const source = java('lambdas/edge/src/main/java/dev/homelake/edge/keys/Area.java');
  return [...source.matchAll(/([A-Z_]+)\("([^"]+)", Role\.([A-Z]+)\)/g)].map(
    ([, name = '', prefix = '', role = '']) => ({ name, prefix, role }),
  );
}

describe('areas', () => {
  it('are those that whoever is signed in may see, and change', () => {
    const permissions = java('local/src/main/java/dev/homelake/local/s3/Permissions.java');
    const seen = areasInJava().filter(
      ({ name, role }) => role !== 'OUTPUT' || permissions.includes(`Area.${name}`),
    );
    expect(AREAS.map(({ prefix, yours }) => ({ prefix, yours })).sort(byPrefix)).toEqual(
      seen.map(({ prefix, role }) => ({ prefix, yours: role !== 'OUTPUT' })).sort(byPrefix),
    );
  });

  it('have addresses, whatever the names in them', () => {
    for (const key of [
      'raw-photos/',
      'misc/50% of #1?/a b.pdf',
      'misc/%41/ä🌵.txt',
      'misc/a//b/',
      'misc//',
      'misc/../:./',
    ]) {
      expect(keyAt(addressOf(key))).toBe(key);
    }
    // What a browser makes of it stays the same.
    const odd = addressOf('misc/a//../b/');
    expect(new URL(odd, 'https://lake.example').pathname).toBe(odd);
    expect(odd).not.toContain('//');
    expect(keyAt('/files')).toBe('');
    expect(keyAt('/files/%E0%A4%A')).toBeNull();
    expect(nameOf('raw-photos/Trip/')).toBe('Trip');
    expect(nameOf('misc/a//')).toBe('/');
  });
});

describe('sorting', () => {
  const file = (key: string, size: number, day: string) => ({
    key,
    size,
    modified: new Date(day),
    etag: '',
    storageClass: 'STANDARD' as const,
  });
  const files = [
    file('misc/b10.pdf', 1, '2024-01-02'),
    file('misc/b9.pdf', 3, '2024-01-01'),
    file('misc/A.pdf', 2, '2024-01-03'),
  ];
  const order = (by: 'name' | 'size' | 'date', descending: boolean) =>
    sorted(files, { by, descending }).map((one) => nameOf(one.key));

  it('knows numbers in names, sizes and dates', () => {
    expect(order('name', false)).toEqual(['A.pdf', 'b9.pdf', 'b10.pdf']);
    expect(order('size', true)).toEqual(['b9.pdf', 'A.pdf', 'b10.pdf']);
    expect(order('date', true)).toEqual(['A.pdf', 'b10.pdf', 'b9.pdf']);
  });

  it('turns round when a column is pressed again', () => {
    const bySize = pressed({ by: 'name', descending: false }, 'size');
    expect(bySize).toEqual({ by: 'size', descending: true });
    expect(pressed(bySize, 'size')).toEqual({ by: 'size', descending: false });
  });
});

function byPrefix(a: { prefix: string }, b: { prefix: string }): number {
  return a.prefix.localeCompare(b.prefix);
}
