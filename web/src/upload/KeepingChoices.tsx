import { useId, useState } from 'react';
import { useText } from '../text/LanguageProvider.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './KeepingChoices.module.css';
import { STORAGE_CHOICES, type StorageChoice } from './storageChoices.ts';
import { uploadText } from './text.ts';
import type { UploadChoices } from './Upload.ts';

type Props = {
  choices: UploadChoices;
  onChoices: (choices: UploadChoices) => void;
  /** Whether there are several ways to store; on one machine there is one. */
  withStorage: boolean;
};

/** How files are kept, for those who care. */
export function KeepingChoices({ choices, onChoices, withStorage }: Props) {
  const words = useText(uploadText);
  const hintId = useId();
  // Whoever has chosen already sees it.
  const [open, setOpen] = useState(choices.keepRawOnly ?? false);
  const stored = (choices.storageClass ?? 'STANDARD') as StorageChoice;
  return (
    <details
      className={styles.more}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{words.more}</summary>
      <div className={styles.choices}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={choices.keepRawOnly ?? false}
            aria-describedby={hintId}
            onChange={(event) => onChoices({ ...choices, keepRawOnly: event.target.checked })}
          />
          <span>{words.keepRawOnly}</span>
        </label>
        <p id={hintId} className={styles.hint}>
          {words.keepRawOnlyHint}
        </p>
        {withStorage && (
          <>
            <Select
              label={words.storage}
              value={stored}
              options={STORAGE_CHOICES.map((value) => ({
                value,
                label: words.storageClasses[value].label,
              }))}
              onChange={(storageClass) => onChoices({ ...choices, storageClass })}
            />
            <p className={styles.hint} role="status">
              {words.storageClasses[stored].hint} {words.storageHint}
            </p>
          </>
        )}
      </div>
    </details>
  );
}
