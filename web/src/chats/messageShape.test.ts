import { describe, expect, it } from 'vitest';
import { folded, isEmojiOnly, isRightToLeft } from './messageShape.ts';

describe('a message', () => {
  it.each(['😂', '❤️', '❤', '👨‍👩‍👧‍👦 🇩🇪', '👍🏽\n🎉', '🙈🙉🙊'])('%s is shown large', (text) => {
    expect(isEmojiOnly(text)).toBe(true);
  });

  it.each(['ok 😂', '12', '#', '*', '', ' ', '😂😂😂😂😂😂😂', '©2024'])('%j is not', (text) => {
    expect(isEmojiOnly(text)).toBe(false);
  });

  it('is folded if it is long, and not for a word or two', () => {
    expect(folded('short')).toBeNull();
    expect(folded('word '.repeat(150))).toBeNull();
    const beginning = folded('word '.repeat(1000)) ?? '';
    expect(beginning.length).toBeLessThanOrEqual(700);
    expect(beginning).toMatch(/word$/);
    expect(folded('line\n'.repeat(100))?.split('\n')).toHaveLength(14);
  });

  it('is never folded within an emoji', () => {
    expect(folded('😂'.repeat(1000))?.length).toBe(700);
    expect(folded(`x${'😂'.repeat(1000)}`)).toMatch(/😂$/u);
  });

  it('is read from right to left by its first letter', () => {
    expect(isRightToLeft('12:30 شكرًا ok')).toBe(true);
    expect(isRightToLeft('😂 ok شكرًا')).toBe(false);
    expect(isRightToLeft('')).toBe(false);
  });
});
