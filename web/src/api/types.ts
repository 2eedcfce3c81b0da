/** How it is known when a photo was taken, the surest first. */
export type TakenAtSource = 'exif_offset' | 'exif' | 'file_name' | 'chat_message' | 'upload';

/** What photos can be filtered by. */
export type PhotoTag = 'landscape' | 'portrait' | 'square' | 'flash' | 'gps';

/** A photo as `GET /photos` tells it. */
export interface Photo {
  photo_id: string;
  filename: string;
  /** Where it was uploaded; removing this object removes the photo. */
  source_key: string;
  original_key: string;
  thumbnail_key: string;
  /** Upright, as all viewers show it. */
  width: number;
  height: number;
  size_bytes: number;
  content_type: string;
  /** An instant in UTC. */
  uploaded_at: string;
  /** An instant in UTC. */
  taken_at: string;
  /**
   * The same on a clock in the lake's time zone (`CAMERA_ZONE`): `2024-03-12T21:05:33`. Not always
   * what the camera's own clock showed.
   */
  taken_local: string;
  taken_at_source: TakenAtSource;
  camera_make: string | null;
  camera_model: string | null;
  tags: PhotoTag[];
  sequencer: string;
  /** Good for an hour at most. */
  thumbnail_url: string;
  /** Good for a day at most. */
  original_url: string;
}

/** What a row of a chat is. */
export type MessageKind = 'message' | 'media' | 'deleted' | 'system';

/** A row of the table `whatsapp_messages` as `GET /chats` tells it. */
export interface Message {
  message_id: string;
  /** `YYYY-MM-DD`, as printed in the export: no time zone. */
  date: string;
  /** `HH:mm:ss` */
  time: string;
  sender: string | null;
  message: string;
  /** `date` and `time`, joined by a T. */
  sent_at: string;
  chat: string;
  kind: MessageKind;
  attachment: string | null;
  word_count: number;
  /** Its place within the day of its chat. */
  position: number;
  source_file: string;
  source_line: number;
  /** There, and true, if the text was too long to be answered and ends earlier. */
  truncated?: boolean;
}

/** A cell of an insight. */
export type Cell = string | number | null;

/** What `GET /insights` answers to a question: a small table. */
export interface Insight {
  name: string;
  /** null for the first day there is. */
  from: string | null;
  /** null for the last day there is. */
  to: string | null;
  /** null for all chats. */
  chat: string | null;
  /** `MM-DD`, where the question is about a day of all years. */
  day?: string;
  columns: string[];
  rows: Cell[][];
}

/** How an answer is best drawn; more kinds may come. */
export interface Drawing {
  kind: string;
  /** The columns of label and value, where the kind has any. */
  columns?: string[];
  label?: string;
  value?: string;
}

/** A question that `GET /insights` can answer. */
export interface Question {
  name: string;
  /** In English. */
  title: string;
  group: string;
  draw: Drawing;
  columns: { name: string; meaning: string }[];
}
