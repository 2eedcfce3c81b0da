import { describe, expect, it } from 'vitest';
import { matchesIn, snippetOf } from './highlight.ts';

const marked = (text: string, search: string) =>
  matchesIn(text, search).map(({ from, to }) => text.slice(from, to));

describe('what was searched', () => {
  it('is marked whatever its capitals', () => {
    expect(marked('Grüße, GRÜSSE, grüße', 'GRÜße')).toEqual(['Grüße', 'grüße']);
    expect(marked('Привет ПРИВЕТ', 'привет')).toHaveLength(2);
  });

  it('is marked where it is, also behind letters that grow when they get small', () => {
    expect(marked('İİİ boat', 'boat')).toEqual(['boat']);
    expect(marked('İstanbul', 'i')).toEqual(['İ']);
    expect(marked('😂 Boat', 'boat')).toEqual(['Boat']);
  });

  it('is text, never a pattern', () => {
    expect(marked('a.c abc (x) 100%', 'a.c')).toEqual(['a.c']);
    expect(marked('a.c abc (x) 100%', '(x')).toEqual(['(x']);
    expect(marked('100%', '%')).toEqual(['%']);
    expect(marked('anything', '')).toEqual([]);
    expect(marked('aaaa', 'aa')).toEqual(['aa', 'aa']);
  });

  it('is in the part of a long text that is shown', () => {
    const text = `${'before '.repeat(200)}the Needle ${'after '.repeat(200)}`;
    const snippet = snippetOf(text, 'needle');
    expect(snippet).toMatch(/^….*the Needle.*…$/);
    expect(snippet.length).toBeLessThan(230);
    expect(snippetOf('one\n\ntwo', 'x')).toBe('one two');
    expect(snippetOf(`x${'😂'.repeat(400)}`, 'nothing')).toMatch(/😂…$/u);
  });
});
