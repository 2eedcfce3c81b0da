import { useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { uploadText } from './text.ts';

type Props = { onLeave: () => void; onClose: () => void };

/** Asks before signing out ends what is on its way. */
export function LeaveDialog({ onLeave, onClose }: Props) {
  const words = useText(uploadText).leave;
  return (
    <Dialog
      role="alertdialog"
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.stay}</Button>
          <Button
            tone="danger"
            icon="signout"
            onClick={() => {
              onClose();
              onLeave();
            }}
          >
            {words.leave}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
    </Dialog>
  );
}
