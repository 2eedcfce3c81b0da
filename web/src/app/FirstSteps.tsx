import { useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useUploads } from '../upload/UploadProvider.tsx';
import styles from './FirstSteps.module.css';
import { appText } from './text.ts';

/** A lake without anything in it: what to bring, and how. */
export function FirstSteps() {
  const words = useText(appText).firstSteps;
  const uploads = useUploads();
  return (
    <div className={styles.page}>
      <PageHeader title={words.title}>{words.lead}</PageHeader>
      <ul className={styles.cards}>
        <li className={styles.card}>
          <Icon name="chats" />
          <h2>{words.chats.title}</h2>
          <p>{words.chats.text}</p>
          <ol>
            {words.chats.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </li>
        <li className={styles.card}>
          <Icon name="photos" />
          <h2>{words.photos.title}</h2>
          <p>{words.photos.text}</p>
          <p>{words.photos.more}</p>
        </li>
      </ul>
      <div className={styles.action}>
        <Button tone="primary" icon="add" onClick={uploads.add}>
          {words.add}
        </Button>
        <p>{words.drop}</p>
      </div>
    </div>
  );
}
