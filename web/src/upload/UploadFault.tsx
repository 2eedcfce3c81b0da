import { useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { uploadText } from './text.ts';
import styles from './UploadFault.module.css';

type Props = { onAgain: () => void };

/** In the place of the panel, if that has a fault: uploads go on without it. */
export function UploadFault({ onAgain }: Props) {
  const words = useText(uploadText);
  return (
    <div role="alert" className={styles.fault}>
      <p>{words.fault}</p>
      <Button icon="refresh" onClick={onAgain}>
        {words.open}
      </Button>
    </div>
  );
}
