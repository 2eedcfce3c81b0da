import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './SelectionBar.module.css';
import { filesText } from './text.ts';

type Props = { count: number; onRemove: () => void; onClear: () => void };

/** What can be done with all that is chosen. */
export function SelectionBar({ count, onRemove, onClear }: Props) {
  const words = useText(filesText);
  const formats = useFormats();
  return (
    <div className={styles.bar}>
      <IconButton icon="close" label={words.clearSelection} onClick={onClear} />
      <span role="status">{words.selected(formats.count(count))}</span>
      <Button tone="danger" icon="trash" onClick={onRemove}>
        {words.delete}
      </Button>
    </div>
  );
}
