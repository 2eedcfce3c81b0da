import type {
  ChatReceipt,
  DateOrderFound,
  FormatFound,
  PhotoReceipt,
  PicturesFound,
  Receipt,
} from './Receipt.ts';

/**
 * A receipt by its JSON; null if it is none. What is missing in it is taken as nothing: a receipt
 * of another version must not break the page that lists it.
 */
export function readReceipt(json: string): Receipt | null {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return null;
  }
  const node = new Node(content);
  if (node.text('source_key') !== null) {
    return photoReceipt(node);
  }
  return node.text('status') !== null ? chatReceipt(node) : null;
}

function photoReceipt(node: Node): PhotoReceipt {
  return {
    kind: 'photo',
    upload: {
      key: node.text('source_key') ?? '',
      uploadedAt: node.time('uploaded_at'),
      etag: '',
      removed: false,
    },
    bytes: node.number('size_bytes'),
    refusal: { code: node.text('code') ?? 'REJECTED', message: node.text('message') ?? '' },
  };
}

function chatReceipt(node: Node): ChatReceipt {
  const upload = node.at('upload');
  const rejected = node.text('status') === 'rejected';
  const lines = node.at('lines');
  return {
    kind: 'chat',
    file: node.text('file') ?? '',
    bytes: node.number('bytes'),
    upload: {
      key: upload.text('key') ?? '',
      uploadedAt: upload.time('uploaded_at'),
      etag: upload.text('etag') ?? '',
      removed: node.truth('upload_removed'),
    },
    refusal: rejected
      ? { code: node.text('code') ?? 'REJECTED', message: node.text('reason') ?? '' }
      : null,
    chat: node.text('chat'),
    format: format(node.at('format')),
    first: node.text('first'),
    last: node.text('last'),
    lines: {
      total: lines.number('total'),
      message: lines.number('message'),
      system: lines.number('system'),
      continuation: lines.number('continuation'),
      rejected: lines.number('rejected'),
    },
    kinds: node.at('kinds').numbers(),
    senders: node.number('senders'),
    rejectedLines: node.list('rejected_lines').map((line) => ({
      line: line.number('line'),
      reason: line.text('reason') ?? '',
      sample: line.text('sample') ?? '',
    })),
    notes: node.texts('notes'),
    bronzeKey: node.text('bronze_key'),
    alreadyThere: node.truth('already_there'),
    pictures: pictures(node.at('pictures')),
    otherMedia: node.list('other_media').map((media) => ({
      name: media.text('name') ?? '',
      kind: media.text('kind') ?? 'document',
      bytes: media.number('bytes'),
    })),
  };
}

function format(node: Node): FormatFound | null {
  const pattern = node.text('pattern');
  const order = node.at('date_order');
  return pattern === null
    ? null
    : {
        style: node.text('style') ?? '',
        pattern,
        seconds: node.truth('seconds'),
        encoding: node.text('encoding') ?? '',
        dateOrder: {
          order: (order.text('order') ?? 'dmy') as DateOrderFound['order'],
          certainty: (order.text('certainty') ?? 'guess') as DateOrderFound['certainty'],
          evidence: order.text('evidence') ?? '',
          agreeing: order.number('agreeing'),
          opposing: order.number('opposing'),
        },
      };
}

function pictures(node: Node): PicturesFound | null {
  const folder = node.text('folder');
  return folder === null
    ? null
    : {
        folder,
        new: node.number('new'),
        alreadyThere: node.number('already_there'),
        rejected: node.list('rejected').map((picture) => ({
          name: picture.text('name') ?? '',
          code: picture.text('code') ?? '',
        })),
      };
}

/** A part of some JSON, asked for what should be there. */
class Node {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  at(name: string): Node {
    return new Node(this.#field(name));
  }

  text(name: string): string | null {
    const value = this.#field(name);
    return typeof value === 'string' ? value : null;
  }

  number(name: string): number {
    const value = this.#field(name);
    return typeof value === 'number' ? value : 0;
  }

  truth(name: string): boolean {
    return this.#field(name) === true;
  }

  time(name: string): Date | null {
    const when = new Date(this.text(name) ?? Number.NaN);
    return Number.isNaN(when.getTime()) ? null : when;
  }

  texts(name: string): string[] {
    const value = this.#field(name);
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  }

  list(name: string): Node[] {
    const value = this.#field(name);
    return Array.isArray(value) ? value.map((one) => new Node(one)) : [];
  }

  numbers(): Record<string, number> {
    return Object.fromEntries(
      Object.entries(this.#value ?? {}).filter(([, value]) => typeof value === 'number'),
    );
  }

  #field(name: string): unknown {
    const value = this.#value;
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)[name]
      : undefined;
  }
}
