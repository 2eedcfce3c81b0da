import { useConfig } from '../config/ConfigContext.tsx';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { shownName } from '../text/shownName.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { errorCode, errorText } from '../ui/errorText.ts';
import { Loading } from '../ui/Loading.tsx';
import { useToast } from '../ui/ToastProvider.tsx';
import { uiText } from '../ui/text.ts';
import { type Area, nameOf } from './areas.ts';
import styles from './RemoveDialog.module.css';
import { filesText } from './text.ts';
import { useCounted, useRemove } from './useRemove.ts';

type Props = {
  area: Area;
  /** Files, and folders with a slash at their end. */
  keys: readonly string[];
  onRemoved: () => void;
  onClose: () => void;
};

/** Says what would be removed and what that means, and removes it if that is wanted. */
export function RemoveDialog({ area, keys, onRemoved, onClose }: Props) {
  const words = useText(filesText).removal;
  const shared = useText(uiText);
  const formats = useFormats();
  const { local } = useConfig();
  const toast = useToast();
  const counted = useCounted(keys);
  const remove = useRemove();
  const all = counted.data;
  const failed = remove.error ?? counted.error;
  // What is on its way cannot be stopped; how it ended is told.
  const close = () => {
    if (!remove.isPending) {
      onClose();
    }
  };
  const confirm = async () => {
    if (!all) {
      return;
    }
    // It ends, and says so, also if one leaves the page meanwhile.
    const left = await remove.mutateAsync(all.keys).catch(() => null);
    if (left === null) {
      return;
    }
    const gone = formats.count(all.keys.length - left.length);
    toast(
      left.length > 0
        ? { text: words.left(formats.count(left.length), left[0]?.code ?? ''), tone: 'danger' }
        : { text: words.removed(gone), tone: 'good' },
    );
    onRemoved();
    onClose();
  };
  return (
    <Dialog
      role="alertdialog"
      title={
        keys.length === 1
          ? words.titleOne(shownName(nameOf(keys[0] ?? '')))
          : words.title(formats.count(keys.length))
      }
      onClose={close}
      actions={
        <>
          <Button disabled={remove.isPending} onClick={close}>
            {shared.cancel}
          </Button>
          <Button
            tone="danger"
            icon="trash"
            disabled={!all}
            busy={remove.isPending}
            onClick={() => void confirm()}
          >
            {words.confirm}
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        {counted.isPending && <Loading label={words.counting} />}
        {all && (
          <p>
            {words.counted(
              all.keys.length,
              formats.count(all.keys.length),
              formats.bytes(all.bytes),
            )}
          </p>
        )}
        {words.areas[area.name] && <p>{words.areas[area.name]}</p>}
        <p>{local ? words.forGood : words.regret}</p>
        {failed && (
          <p role="alert" className={styles.failed}>
            {errorText(shared, errorCode(failed))}
          </p>
        )}
      </div>
    </Dialog>
  );
}
