import { useRef, useState } from 'react';
import { useConfig } from '../config/ConfigContext.tsx';
import { useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/classNames.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { BringGuide } from './BringGuide.tsx';
import { type ChosenFiles, pickedFiles } from './chosenFiles.ts';
import { KeepingChoices } from './KeepingChoices.tsx';
import { uploadText } from './text.ts';
import type { UploadChoices } from './Upload.ts';
import styles from './UploadDialog.module.css';

type Props = {
  choices: UploadChoices;
  onChoices: (choices: UploadChoices) => void;
  /** Files are above the page. */
  dragging: boolean;
  onChosen: (chosen: ChosenFiles) => void;
  onClose: () => void;
};

/** Says what one may bring, and lets one choose it. */
export function UploadDialog({ choices, onChoices, dragging, onChosen, onClose }: Props) {
  const words = useText(uploadText);
  const { local } = useConfig();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  // Phones have neither folders to choose nor files to drop.
  const [hasFolders] = useState(() => 'webkitdirectory' in document.createElement('input'));
  const take = (input: HTMLInputElement) => {
    if (input.files && input.files.length > 0) {
      onChosen(pickedFiles(input.files));
    }
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className={styles.content}>
        <div className={classNames(styles.zone, dragging && styles.over)}>
          <span className={styles.icon}>
            <Icon name="upload" />
          </span>
          <p className={styles.drop}>{words.dropHere}</p>
          <div className={styles.buttons}>
            <Button tone="primary" icon="file" onClick={() => files.current?.click()}>
              {words.chooseFiles}
            </Button>
            {hasFolders && (
              <Button
                icon="files"
                onClick={() => folder.current?.click()}
                className={styles.folder}
              >
                {words.chooseFolder}
              </Button>
            )}
          </div>
          <p className={styles.hint}>{words.dropHint}</p>
          <input
            ref={files}
            type="file"
            multiple
            hidden
            aria-label={words.chooseFiles}
            name="files"
            onChange={(event) => take(event.currentTarget)}
          />
          <input
            ref={folder}
            type="file"
            multiple
            hidden
            aria-label={words.chooseFolder}
            name="folder"
            {...{ webkitdirectory: '' }}
            onChange={(event) => take(event.currentTarget)}
          />
        </div>
        <BringGuide />
        <KeepingChoices choices={choices} onChoices={onChoices} withStorage={!local} />
      </div>
    </Dialog>
  );
}
