import { useText } from '../text/LanguageProvider.tsx';
import { Brand } from '../ui/Brand.tsx';
import { Button } from '../ui/Button.tsx';
import { usePageTitle } from '../ui/usePageTitle.ts';
import type { ConfigError } from './appConfig.ts';
import styles from './ConfigProblem.module.css';
import { configText } from './text.ts';

type Props = { error: ConfigError; onRetry: () => void };

/** The app cannot begin, why, and what to do. */
export function ConfigProblem({ error, onRetry }: Props) {
  const words = useText(configText);
  usePageTitle(words.title);
  return (
    <main className={styles.page}>
      <Brand large />
      <h1>{words.title}</h1>
      <p>{words.advice('./homelake up')}</p>
      <p className={styles.mistakes}>
        <code>{['/app-config.json', ...error.mistakes].join(' · ')}</code>
      </p>
      <Button tone="primary" icon="refresh" onClick={onRetry}>
        {words.retry}
      </Button>
    </main>
  );
}
