import type { Message, Photo } from '../api/types.ts';

/** A photo, with what a test cares about. */
export function samplePhoto(some: Partial<Photo> = {}): Photo {
  const path = some.filename ?? 'boat.jpg';
  return {
    photo_id: `id-${path}`,
    filename: path,
    source_key: `raw-photos/${path}`,
    original_key: `photos/originals/${path}`,
    thumbnail_key: `photos/thumbnails/${path}`,
    width: 400,
    height: 300,
    size_bytes: 120_000,
    content_type: 'image/jpeg',
    uploaded_at: '2024-06-02T10:00:00Z',
    taken_at: '2024-06-01T18:30:00Z',
    taken_local: (some.taken_at ?? '2024-06-01T18:30:00Z').slice(0, 19),
    taken_at_source: 'exif',
    camera_make: null,
    camera_model: null,
    tags: ['landscape'],
    sequencer: '00',
    thumbnail_url: `https://lake.example/thumbnails/${path}?signed`,
    original_url: `https://lake.example/originals/${path}?signed`,
    ...some,
  };
}

/** A message, with what a test cares about. */
export function sampleMessage(some: Partial<Message> = {}): Message {
  const { date = '2024-06-01', time = '18:30:00', position = 0 } = some;
  return {
    message_id: `${some.chat ?? 'Lake'}-${date}-${position}`,
    date,
    time,
    sender: 'Ana',
    message: 'Who brings the boat?',
    sent_at: `${date}T${time}`,
    chat: 'Lake',
    kind: 'message',
    attachment: null,
    word_count: 4,
    position,
    source_file: 'bronze/whatsapp/lake.txt',
    source_line: 1,
    ...some,
  };
}
