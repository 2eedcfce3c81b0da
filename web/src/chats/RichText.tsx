import type { ReactNode } from 'react';
import type { Part, Style } from './richText.ts';

type Props = { parts: readonly Part[] };

/** Parts of a message as elements; nothing in them is ever HTML. */
export function RichText({ parts }: Props) {
  return parts.map((part) => shown(part));
}

function shown(part: Part): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'link':
      return (
        <a key={part.at} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
          {part.text}
        </a>
      );
    case 'style':
      return styled(part.at, part.style, <RichText parts={part.parts} />);
  }
}

function styled(key: number, style: Style, content: ReactNode) {
  switch (style) {
    case 'bold':
      return <strong key={key}>{content}</strong>;
    case 'italic':
      return <em key={key}>{content}</em>;
    case 'strike':
      return <s key={key}>{content}</s>;
    case 'mono':
      return <code key={key}>{content}</code>;
  }
}
