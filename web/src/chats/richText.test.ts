import { describe, expect, it } from 'vitest';
import { type Part, richText } from './richText.ts';

/** As `[bold:…]`, so that a test can be read. */
function shown(parts: readonly Part[]): string {
  return parts.map(shownPart).join('');
}

function shownPart(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'link':
      return `[link:${part.href}]`;
    case 'style':
      return `[${part.style}:${shown(part.parts)}]`;
  }
}

const cases: [string, string][] = [
  ['*yes* and _no_ or ~maybe~', '[bold:yes] and [italic:no] or [strike:maybe]'],
  ['*_both_*', '[bold:[italic:both]]'],
  ['```let *a* = 1;\nb```', '[mono:let *a* = 1;\nb]'],
  ['`x*y*z`', '[mono:x*y*z]'],
  ['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
  ['* no* and *no * and *', '* no* and *no * and *'],
  ['*not\nover lines*', '*not\nover lines*'],
  ['🎉*wow*!', '🎉[bold:wow]!'],
  ['``````', '``````'],
  [
    'see https://a.example/x_y_z*q*.',
    'see [link:https://a.example/x_y_z*q].'.replace('*q]', '*q]*'),
  ],
  ['*https://a.example/*', '[bold:[link:https://a.example/]]'],
  ['(https://a.example/b_(c))', '([link:https://a.example/b_(c)])'],
  ['HTTPS://A.example', '[link:https://a.example/]'],
  ['http://', 'http://'],
  [
    'javascript:alert(1) data:text/html,x ftp://a.example',
    'javascript:alert(1) data:text/html,x ftp://a.example',
  ],
  ['https://bank.example@evil.example/', 'https://bank.example@evil.example/'],
  ['xhttps://a.example', 'xhttps://a.example'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['https://a.example/"onclick="x', '[link:https://a.example/]"onclick="x'],
  ['https://a.example/\u202egpj.exe', '[link:https://a.example/]\u202egpj.exe'],
  ['', ''],
];

describe('the text of a message', () => {
  it.each(cases)('%j', (text, expected) => {
    expect(shown(richText(text))).toBe(expected);
  });

  it('loses nothing of what was written', () => {
    const text = '*a _b* c_ ~d~ ```e *f``` `g` https://h.example/*i* *j';
    const written = (parts: readonly Part[]): string =>
      parts.map((part) => (part.kind === 'style' ? written(part.parts) : part.text)).join('');
    expect(written(richText(text)).replace(/[*_~`]/g, '')).toBe(text.replace(/[*_~`]/g, ''));
  });

  it.each([
    '*a '.repeat(60_000),
    '*'.repeat(150_000),
    ' *_~`'.repeat(40_000),
    '```'.repeat(50_001),
    `https://a.example/${')'.repeat(100_000)}`,
    'https://a@'.repeat(20_000),
    '_*a* '.repeat(40_000),
  ])('takes no longer for what is made to be slow (%#)', (text) => {
    const before = performance.now();
    richText(text);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
