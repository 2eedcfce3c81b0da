import { describe, expect, it } from 'vitest';
import { formatsFor } from './formats.ts';
import { detectLanguage, localeOf } from './language.ts';

const english = formatsFor('en-GB', 'Pacific/Auckland');
const german = formatsFor('de', 'UTC');

describe('formats', () => {
  it('leave dates without a time zone as they were written', () => {
    expect(english.date('2024-03-12')).toBe('12 March 2024');
    expect(english.month('2024-03')).toBe('March 2024');
    expect(english.time('23:59:00')).toBe('23:59');
    expect(english.dateTime('2024-03-12T23:59:00')).toBe('12 Mar 2024, 23:59');
  });

  it('show instants in the time zone of the reader', () => {
    expect(english.date('2024-03-12T20:00:00Z')).toBe('13 March 2024');
    expect(german.dateTime(new Date('2024-03-12T20:00:00Z'))).toBe('12.03.2024, 20:00');
  });

  it('show what is no date as it is', () => {
    expect(english.date('soon')).toBe('soon');
    expect(english.date('')).toBe('');
  });

  it('count bytes as people do', () => {
    expect(english.bytes(0)).toBe('0 bytes');
    expect(english.bytes(1)).toBe('1 byte');
    expect(english.bytes(1_440_000)).toBe('1.4 MB');
    expect(english.bytes(999_999)).toBe('1 MB');
    expect(german.bytes(1_440_000)).toBe('1,4 MB');
  });

  it('tell how long ago and how long', () => {
    const now = new Date('2024-03-12T20:00:00Z');
    expect(english.relative(new Date('2024-03-12T19:57:00Z'), now)).toBe('3 minutes ago');
    expect(german.relative(new Date('2024-03-11T19:00:00Z'), now)).toBe('gestern');
    expect(english.relative(now, now)).toBe('now');
    expect(english.duration(7_500)).toBe('2 hrs 5 mins');
    expect(english.duration(86_405)).toBe('1 day');
    expect(english.duration(3_605)).toBe('1 hr');
    expect(english.duration(0)).toBe('0 secs');
  });

  it.each([
    // 18:30 there, two days before and one day before.
    ['2024-03-12T05:30:00Z', '2024-03-10T06:30:00Z', '2 days ago'],
    ['2024-03-12T05:30:00Z', '2024-03-11T01:30:00Z', 'yesterday'],
    ['2024-03-11T11:30:00Z', '2024-03-09T12:30:00Z', '2 days ago'],
    ['2024-03-12T05:30:00Z', '2024-03-11T06:30:00Z', '23 hours ago'],
    ['2024-03-12T05:30:00Z', '2024-03-02T05:30:00Z', '1 week ago'],
    ['2024-03-12T05:30:00Z', '2022-06-12T05:30:00Z', '1 year ago'],
    ['2024-03-12T05:30:00Z', '2024-03-13T05:30:00Z', 'tomorrow'],
    ['2024-03-12T05:30:00Z', '2025-03-13T05:30:00Z', 'in 1 year'],
  ])('say at %s of %s: %s', (now, when, said) => {
    expect(english.relative(new Date(when), new Date(now))).toBe(said);
  });

  it('write numbers and lists', () => {
    expect(german.count(12_345)).toBe('12.345');
    expect(english.percent(0.42)).toBe('42%');
    expect(german.list(['a', 'b', 'c'])).toBe('a, b und c');
  });
});

describe('the language', () => {
  it('is the first one that is spoken here', () => {
    expect(detectLanguage(['fr', 'de-AT', 'en'])).toBe('de');
    expect(detectLanguage(['fr'])).toBe('en');
    expect(localeOf('de', ['fr', 'de-AT'])).toBe('de-AT');
    expect(localeOf('en', ['de-AT'])).toBe('en');
  });
});
