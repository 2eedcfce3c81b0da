import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/ui/tokens.css', 'utf8');
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }],
  ),
);

const GROUNDS = ['paper', 'surface', 'raised', 'sunken'];
const TEXTS = ['ink', 'ink-soft', 'accent', 'accent-strong', 'danger'];
const SENDERS = Array.from({ length: 10 }, (_, index) => `sender-${index + 1}`);
const PAIRS: [string, string][] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground): [string, string] => [text, ground])),
  ...[...SENDERS, 'good', 'warn'].flatMap((text): [string, string][] => [
    [text, 'surface'],
    [text, 'raised'],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-accent-soft', 'accent-soft'],
  ['on-danger', 'danger'],
  ['danger', 'danger-soft'],
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['ink', 'danger-soft'],
  ['ink', 'good-soft'],
  ['ink', 'warn-soft'],
  ['on-mark', 'mark'],
];

describe('the colours', () => {
  for (const theme of ['light', 'dark'] as const) {
    it.each(PAIRS)(`show %s on %s, ${theme}`, (text, ground) => {
      expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
    });

    it.each(GROUNDS)(`show borders of fields and the focus on %s, ${theme}`, (ground) => {
      expect(contrast('line-strong', ground, theme)).toBeGreaterThanOrEqual(3);
      expect(contrast('focus', ground, theme)).toBeGreaterThanOrEqual(3);
    });
  }
});

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [dark = 0, light = 0] = [luminance(one, theme), luminance(other, theme)].sort(
    (a, b) => a - b,
  );
  return (light + 0.05) / (dark + 0.05);
}

function luminance(name: string, theme: 'light' | 'dark'): number {
  const colour = colours.get(name)?.[theme];
  if (!colour) {
    throw new Error(`there is no colour ${name}`);
  }
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
