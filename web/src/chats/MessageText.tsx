import { useMemo, useState } from 'react';
import type { Message } from '../api/types.ts';
import { useText } from '../text/LanguageProvider.tsx';
import styles from './MessageText.module.css';
import { folded } from './messageShape.ts';
import { useReading } from './ReadingContext.tsx';
import { RichText } from './RichText.tsx';
import { richText } from './richText.ts';
import { chatsText } from './text.ts';

type Props = { message: Message; text: string };

/** What somebody wrote, as WhatsApp shows it; long texts are folded. */
export function MessageText({ message, text }: Props) {
  const words = useText(chatsText);
  const { unfolded } = useReading();
  const [open, setOpen] = useState(() => unfolded.has(message.message_id));
  const beginning = useMemo(() => folded(text), [text]);
  const shown = beginning === null || open ? text : beginning;
  const parts = useMemo(() => richText(shown), [shown]);
  return (
    <>
      <span className={styles.text}>
        <RichText parts={parts} />
        {shown !== text && '…'}
      </span>
      {open && message.truncated && <p className={styles.note}>{words.cutOff}</p>}
      {beginning !== null && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={open}
          onClick={() => {
            if (open) {
              unfolded.delete(message.message_id);
            } else {
              unfolded.add(message.message_id);
            }
            setOpen(!open);
          }}
        >
          {open ? words.less : words.more}
        </button>
      )}
    </>
  );
}
