import { use } from 'react';
import { useText } from '../text/LanguageProvider.tsx';
import { classNames } from '../ui/classNames.ts';
import styles from './NewsWord.module.css';
import { SignUpNewsContext } from './SignUpNewsContext.ts';
import { signInText } from './text.ts';

type Props = { of: 'resent' | 'confirmed' };

/** Says what happened to a sign-up, once it has. */
export function NewsWord({ of }: Props) {
  const words = useText(signInText);
  const news = use(SignUpNewsContext);
  return (
    // There before anything is said, so that it is heard.
    <div role="status">
      {news === of && <p className={classNames(styles.word, styles[of])}>{words[of]}</p>}
    </div>
  );
}
