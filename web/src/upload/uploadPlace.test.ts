import { describe, expect, it } from 'vitest';
import { fits, uploadKey, uploadPlace } from './uploadPlace.ts';

const key = (path: string) => uploadKey(uploadPlace(path));

describe('the place of an upload', () => {
  it.each([
    ['chat.txt', 'raw-whatsapp-uploads/chat.txt'],
    ['CHAT.TXT', 'raw-whatsapp-uploads/CHAT.TXT'],
    ['chat.zip', 'uploads-landing/chat.zip'],
    ['boat.jpg', 'raw-photos/boat.jpg'],
    ['boat.JPEG', 'raw-photos/boat.JPEG'],
    ['boat.png', 'raw-photos/boat.png'],
    ['boat.webp', 'raw-photos/boat.webp'],
    ['boat.heic', 'misc/boat.heic'],
    ['notes', 'misc/notes'],
    ['.txt', 'misc/_txt'],
    ['a.b.verylongending', 'misc/a.b.verylongending'],
  ])('of %s is %s', (path, place) => {
    expect(key(path)).toBe(place);
  });

  it('keeps folders', () => {
    expect(key('Trip/day 1/boat.jpg')).toBe('raw-photos/Trip/day 1/boat.jpg');
  });

  it('is the archive, where files are only kept', () => {
    expect(uploadKey(uploadPlace('Trip/boat.jpg', true))).toBe('raw-archive/Trip/boat.jpg');
  });

  it('has names that can be those of files', () => {
    expect(key('..')).toBe('misc/_.');
    expect(key('a/./b\\c\u0007.pdf ')).toBe('misc/a/_/b_c_.pdf');
    expect(key('Cafe\u0301.txt')).toBe('raw-whatsapp-uploads/Caf\u00e9.txt');
    expect(key('half\ud83d.png')).toBe('raw-photos/half_.png');
    expect(key(' ')).toBe('misc/_');
  });

  it('cuts long names in front of their ending, between characters', () => {
    const name = key(`${'🌵'.repeat(80)}.jpg`).slice('raw-photos/'.length);
    expect(name.endsWith('🌵.jpg')).toBe(true);
    expect(new TextEncoder().encode(name).length).toBe(200);
  });

  it('is refused where all of it is too long', () => {
    expect(fits(uploadPlace('a/b.jpg'))).toBe(true);
    expect(fits(uploadPlace(`${'folder-with-a-name/'.repeat(60)}b.jpg`))).toBe(false);
  });

  it('is beside another file by its content', () => {
    const place = uploadPlace('chats/chat.txt');
    expect(uploadKey(place, '0123456789abcdef0123456789abcdef')).toBe(
      'raw-whatsapp-uploads/0123456789abcdef/chats/chat.txt',
    );
  });
});
