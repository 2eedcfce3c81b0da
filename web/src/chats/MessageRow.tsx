import { memo } from 'react';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { DayHeading } from './DayHeading.tsx';
import { MediaBody } from './MediaBody.tsx';
import styles from './MessageRow.module.css';
import { MessageText } from './MessageText.tsx';
import { isEmojiOnly, isRightToLeft } from './messageShape.ts';
import { useReading } from './ReadingContext.tsx';
import { rowId } from './readingDom.ts';
import { isNotice, type Row } from './rows.ts';
import { chatsText } from './text.ts';

type Props = { row: Row; withDays?: boolean };

/** A message, with its day above it if it is the first one, in the reader's bubble or another's. */
export const MessageRow = memo(function MessageRow({ row, withDays = true }: Props) {
  const { isMe, target } = useReading();
  const { message, newDay, first, last } = row;
  const mine = isMe(message);
  return (
    <li id={rowId(message.message_id)} data-date={message.date} className={styles.row}>
      {newDay && withDays && <DayHeading date={message.date} />}
      <div
        className={classNames(
          styles.line,
          mine && styles.mine,
          last && styles.last,
          target === message.message_id && styles.target,
        )}
      >
        {isNotice(message) ? (
          <p className={styles.notice} dir="auto">
            {message.message}
          </p>
        ) : (
          <Bubble row={row} mine={mine} first={first} />
        )}
      </div>
    </li>
  );
});

function Bubble({ row: { message }, mine, first }: { row: Row; mine: boolean; first: boolean }) {
  const words = useText(chatsText);
  const formats = useFormats();
  const { colourOf, copyLink } = useReading();
  const time = formats.time(message.time);
  const large = message.kind === 'message' && isEmojiOnly(message.message);
  const name = mine ? words.me : message.sender;
  return (
    <div className={classNames(styles.bubble, first && styles.first, large && styles.large)}>
      {first && !mine ? (
        <p className={styles.sender} style={{ color: colourOf(message) }} dir="auto">
          {name}
        </p>
      ) : (
        <VisuallyHidden>{name}</VisuallyHidden>
      )}
      <div dir={isRightToLeft(message.message) ? 'rtl' : 'ltr'} className={styles.content}>
        <Content row={message} />
        <button
          type="button"
          className={styles.time}
          title={words.copyLink(time)}
          aria-label={words.copyLink(time)}
          onClick={() => copyLink(message)}
        >
          <Icon name="link" className={styles.link} />
          {time}
        </button>
      </div>
    </div>
  );
}

function Content({ row: message }: { row: Row['message'] }) {
  switch (message.kind) {
    case 'media':
      return <MediaBody message={message} />;
    case 'deleted':
      return (
        <p className={styles.deleted} dir="auto">
          <Icon name="trash" />
          {message.message}
        </p>
      );
    case 'message':
    case 'system':
      return <MessageText message={message} text={message.message} />;
  }
}
