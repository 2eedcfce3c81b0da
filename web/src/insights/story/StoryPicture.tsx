import { type RefObject, useState } from 'react';
import { useText } from '../../text/LanguageProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/ToastProvider.tsx';
import { useCalendar } from '../days/useCalendar.ts';
import type { Story } from './facts.ts';
import { lookOf } from './look.ts';
import { drawStory } from './picture.ts';
import styles from './StoryPicture.module.css';
import { storyText } from './text.ts';

type Props = {
  /** Whose colours and letters are taken. */
  card: RefObject<HTMLElement | null>;
  story: Story;
  title: string;
  about: string;
  file: string;
};

/** Makes a picture of a story: on phones to send on, elsewhere to keep. */
export function StoryPicture({ card, story, title, about, file }: Props) {
  const words = useText(storyText);
  const calendar = useCalendar();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const sends = window.matchMedia('(pointer: coarse)').matches && 'share' in navigator;

  const make = async () => {
    setBusy(true);
    try {
      const look = lookOf(card.current ?? document.body);
      const initials = story.months.map((_, index) => calendar.initial(index + 1));
      const picture = await drawStory({ story, title, about, initials }, look);
      const sent = sends && (await send(new File([picture], file, { type: 'image/png' })));
      if (!sent) {
        keep(picture, file);
        toast({ text: words.saved, tone: 'good' });
      }
    } catch {
      toast({ text: words.failed, tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={styles.actions}>
      <Button icon={sends ? 'upload' : 'download'} busy={busy} onClick={() => void make()}>
        {sends ? words.share : words.save}
      </Button>
    </div>
  );
}

/** Whether it could be given away; having second thoughts is fine, too. */
async function send(file: File): Promise<boolean> {
  const data = { files: [file] };
  if (!navigator.canShare?.(data)) {
    return false;
  }
  try {
    await navigator.share(data);
  } catch (failure) {
    return failure instanceof DOMException && failure.name === 'AbortError';
  }
  return true;
}

function keep(picture: Blob, file: string) {
  const address = URL.createObjectURL(picture);
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  // Some browsers begin a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
