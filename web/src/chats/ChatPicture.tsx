import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Message } from '../api/types.ts';
import { useText } from '../text/LanguageProvider.tsx';
import styles from './ChatPicture.module.css';
import { chatsText } from './text.ts';
import { useChatPicture } from './useChatPictures.ts';

type Props = {
  message: Message;
  attachment: string;
  /** Shown if the gallery does not have it. */
  fallback: ReactNode;
};

/** A picture out of a zip, small; leads to the large one. Its place is kept while it loads. */
export function ChatPicture({ message, attachment, fallback }: Props) {
  const words = useText(chatsText);
  const { pending, picture, renew } = useChatPicture(message, attachment);
  const [failures, setFailures] = useState(0);
  if (pending) {
    return <div className={styles.frame} />;
  }
  if (!picture?.url || failures > 1) {
    return fallback;
  }
  return (
    <Link to={`/photos/${picture.photoId}`} className={styles.frame}>
      <img
        key={picture.url}
        src={picture.url}
        alt={words.picture(attachment)}
        loading="lazy"
        decoding="async"
        className={styles.picture}
        onError={() => {
          setFailures(failures + 1);
          renew();
        }}
      />
    </Link>
  );
}
