import { describe, expect, it } from 'vitest';
import { pictureFolder, pictureName, picturesByName } from './chatPictures.ts';
import { captionOf, mediaKind, omittedText } from './media.ts';
import { photoId } from './photoId.ts';

describe('media', () => {
  it.each([
    ['IMG-20240312-WA0001.jpg', 'picture'],
    ['00000012-PHOTO-2024-03-12-21-05-33.JPG', 'picture'],
    ['STK-20240312-WA0001.webp', 'sticker'],
    ['PTT-20240312-WA0001.opus', 'voice'],
    ['VID-20240312-WA0001.mp4', 'video'],
    ['song.mp3', 'audio'],
    ['Ana.vcf', 'contact'],
    ['plan.pdf', 'document'],
    ['no ending', 'document'],
    [null, 'unknown'],
  ] as const)('%s is a %s', (name, kind) => {
    expect(mediaKind(name)).toBe(kind);
  });

  it.each([
    ['IMG-1.jpg (file attached)', 'IMG-1.jpg', ''],
    ['\u200eIMG-1.jpg (Datei angehängt)\nlook at that\nboat', 'IMG-1.jpg', 'look at that\nboat'],
    ['\u200e<attached: 0012-PHOTO.jpg>', '0012-PHOTO.jpg', ''],
    ['look at that \u200e<attached: 0012-PHOTO.jpg>', '0012-PHOTO.jpg', 'look at that'],
    ['plan.pdf • 3 pages \u200e<attached: 0012-plan.pdf>', '0012-plan.pdf', ''],
    ['0012-PHOTO.jpg <attached>', '0012-PHOTO.jpg', ''],
    ['<0012-PHOTO.jpg eklendi>\nhi', '0012-PHOTO.jpg', 'hi'],
    ['a name that is not in it', 'other.jpg', 'a name that is not in it'],
    ['<Media omitted>', null, ''],
  ])('%j has its caption', (message, attachment, caption) => {
    expect(captionOf(message, attachment)).toBe(caption);
  });

  it('says what was left out, without brackets', () => {
    expect(omittedText('<Media omitted>')).toBe('Media omitted');
    expect(omittedText('\u200eimage omitted')).toBe('image omitted');
    expect(omittedText('boats < cars > bikes')).toBe('boats < cars > bikes');
  });
});

describe('pictures of a chat', () => {
  it('are found by the name of their attachment', () => {
    const folder = pictureFolder('Book/Club');
    expect(folder).toBe('photos/thumbnails/whatsapp/Book_Club/');
    const pictures = picturesByName([
      `${folder}IMG-1--0123456789abcdef.jpg`,
      `${folder}IMG-1--fedcba9876543210.jpg`,
      `${folder}a--b--0123456789abcdef.jpeg`,
      `${folder}no hash.jpg`,
    ]);
    expect(pictures.get('IMG-1.jpg')).toHaveLength(2);
    expect(pictures.get(pictureName('a--b.JPEG'))?.[0]?.sourceKey).toBe(
      'raw-photos/whatsapp/Book_Club/a--b--0123456789abcdef.jpeg',
    );
    expect(pictures.size).toBe(2);
  });

  it('have ids as Java makes them', async () => {
    // By Java's rule, with another program.
    expect(await photoId('raw-photos/whatsapp/Família/é.jpg')).toBe(
      '5375646b-ab33-899a-a351-02644fe544d9',
    );
  });
});
