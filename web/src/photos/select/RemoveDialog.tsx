import { useFormats, useText } from '../../text/LanguageProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { uiText } from '../../ui/text.ts';
import { photosText } from '../text.ts';

type Props = { count: number; onRemove: () => void; onClose: () => void };

/** Asks before photos are removed. */
export function RemoveDialog({ count, onRemove, onClose }: Props) {
  const words = useText(photosText).remove;
  const shared = useText(uiText);
  const formats = useFormats();
  return (
    <Dialog
      role="alertdialog"
      title={words.title(formats.count(count), count === 1)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared.cancel}</Button>
          <Button
            tone="danger"
            icon="trash"
            onClick={() => {
              onRemove();
              onClose();
            }}
          >
            {words.confirm}
          </Button>
        </>
      }
    >
      <p>{words.text}</p>
    </Dialog>
  );
}
