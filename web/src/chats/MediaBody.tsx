import type { Message } from '../api/types.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { ChatPicture } from './ChatPicture.tsx';
import styles from './MediaBody.module.css';
import { MessageText } from './MessageText.tsx';
import { captionOf, type MediaKind, mediaKind, omittedText } from './media.ts';
import { chatsText } from './text.ts';

type Props = { message: Message };

const ICONS: Record<MediaKind, IconName> = {
  picture: 'photos',
  sticker: 'photos',
  video: 'play',
  voice: 'play',
  audio: 'play',
  contact: 'person',
  document: 'file',
  unknown: 'file',
};

/** What a message brought along: its picture, if the gallery has it, else its kind and name. */
export function MediaBody({ message }: Props) {
  const words = useText(chatsText);
  const { attachment } = message;
  const kind = mediaKind(attachment);
  const caption = captionOf(message.message, attachment);
  const isPicture = kind === 'picture' || kind === 'sticker';
  const placeholder = (
    <p className={styles.media}>
      <span className={styles.icon}>
        <Icon name={ICONS[kind]} />
      </span>
      <span className={styles.words}>
        <span className={styles.kind}>{words.media[kind]}</span>
        <span className={styles.name} dir="auto">
          {attachment ?? omittedText(message.message)}
        </span>
      </span>
    </p>
  );
  return (
    <>
      {isPicture && attachment ? (
        <ChatPicture message={message} attachment={attachment} fallback={placeholder} />
      ) : (
        placeholder
      )}
      {caption !== '' && <MessageText message={message} text={caption} />}
    </>
  );
}
