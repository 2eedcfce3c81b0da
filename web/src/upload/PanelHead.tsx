import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Progress } from '../ui/Progress.tsx';
import styles from './PanelHead.module.css';
import type { UploadSummary } from './summary.ts';
import { uploadText } from './text.ts';
import { usePanelWords } from './usePanelWords.ts';

type Props = {
  summary: UploadSummary;
  online: boolean;
  open: boolean;
  /** The list that is folded. */
  listId: string;
  onToggle: () => void;
  onCancelAll: () => void;
  onRetryAll: () => void;
  onClose: () => void;
};

/** How all uploads are, in one line, and what can be done about all of them. */
export function PanelHead(props: Props) {
  const { summary, online, open, listId, onToggle, onCancelAll, onRetryAll, onClose } = props;
  const words = useText(uploadText);
  const formats = useFormats();
  const { title, details } = usePanelWords(summary, online);
  const isBusy = summary.open > 0;
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h2 className={styles.title}>{title}</h2>
        <IconButton
          icon={open ? 'down' : 'up'}
          label={open ? words.fold : words.open}
          aria-expanded={open}
          aria-controls={listId}
          onClick={onToggle}
        />
        {!isBusy && <IconButton icon="close" label={words.dismiss} onClick={onClose} />}
      </div>
      {isBusy && (
        <Progress
          label={title}
          value={summary.bytes > 0 ? summary.loaded / summary.bytes : undefined}
        />
      )}
      {(isBusy || summary.retryable > 0 || details) && (
        <div className={styles.line}>
          <p className={styles.details}>
            {isBusy && words.sent(formats.bytes(summary.loaded), formats.bytes(summary.bytes))}
            {details}
          </p>
          {isBusy ? (
            <Button tone="quiet" onClick={onCancelAll}>
              {words.cancelAll}
            </Button>
          ) : (
            summary.retryable > 0 && (
              <Button tone="quiet" icon="refresh" onClick={onRetryAll}>
                {words.retryAll}
              </Button>
            )
          )}
        </div>
      )}
    </header>
  );
}
