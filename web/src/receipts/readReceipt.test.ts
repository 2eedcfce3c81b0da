import { describe, expect, it } from 'vitest';
import { readReceipt } from './readReceipt.ts';
import { receiptAddress, receiptKey } from './receiptKeys.ts';
import { ACCEPTED_ZIP, changed, REFUSED_PHOTO, REFUSED_TEXT } from './testing/sampleReceipts.ts';

describe('a receipt', () => {
  it('tells what was found in an accepted export', () => {
    expect(readReceipt(ACCEPTED_ZIP)).toMatchObject({
      kind: 'chat',
      refusal: null,
      chat: 'Lighthouse Book Club',
      first: '2022-09-04T17:00:12',
      lines: { total: 48, message: 35, system: 4, continuation: 9, rejected: 0 },
      kinds: { message: 29, media: 5 },
      senders: 3,
      format: {
        pattern: '[dd/MM/yyyy, HH:mm:ss] ',
        dateOrder: { order: 'dmy', certainty: 'certain', evidence: 'values', agreeing: 12 },
      },
      pictures: { folder: 'raw-photos/whatsapp/Lighthouse Book Club/', new: 2, alreadyThere: 0 },
      upload: { key: 'uploads-landing/WhatsApp Chat - Lighthouse Book Club.zip', removed: false },
    });
  });

  it('tells why a text was refused', () => {
    const receipt = readReceipt(REFUSED_TEXT);
    expect(receipt?.refusal).toMatchObject({ code: 'NOT_A_WHATSAPP_EXPORT' });
    expect(receipt).toMatchObject({ format: null, chat: null, lines: { rejected: 24 } });
    expect(receipt?.kind === 'chat' && receipt.rejectedLines[0]).toEqual({
      line: 1,
      reason: 'BEFORE_FIRST_MESSAGE',
      sample: '2024-03-12 10:00:00,000 - kettle.timer - INFO - water is on',
    });
  });

  it('tells what was wrong with a photo', () => {
    expect(readReceipt(REFUSED_PHOTO)).toMatchObject({
      kind: 'photo',
      refusal: { code: 'DAMAGED_IMAGE' },
      upload: { key: 'raw-photos/cut short.jpg', uploadedAt: new Date('2026-11-28T08:03:33Z') },
    });
  });

  it('notes that its upload is gone', () => {
    expect(readReceipt(changed(ACCEPTED_ZIP, { upload_removed: true }))?.upload.removed).toBe(true);
  });

  it('may lack anything', () => {
    expect(readReceipt('{"status":"accepted"}')).toMatchObject({ chat: null, lines: { total: 0 } });
    expect(readReceipt('{}')).toBeNull();
    expect(readReceipt('null')).toBeNull();
    expect(readReceipt('{"status":')).toBeNull();
  });

  it('lies where the functions put it', () => {
    expect(receiptKey('uploads-landing/a/b.zip')).toBe('receipts/whatsapp/a/b.zip.json');
    expect(receiptKey('raw-whatsapp-uploads/a.txt')).toBe('receipts/whatsapp/a.txt.json');
    expect(receiptKey('raw-photos/a.jpg')).toBe('receipts/photos/a.jpg.json');
    expect(receiptKey('misc/a.pdf')).toBeNull();
    expect(receiptAddress('receipts/photos/50% #1?.jpg.json')).toBe(
      '/files/receipts/photos/50%25%20%231%3F.jpg.json/',
    );
  });
});
