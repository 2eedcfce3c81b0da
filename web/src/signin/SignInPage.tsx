import { Authenticator, translations } from '@aws-amplify/ui-react';
import '@aws-amplify/ui-react/styles.layer.css';
import { I18n } from 'aws-amplify/utils';
import { useConfig } from '../config/ConfigContext.tsx';
import { useLanguage, useText } from '../text/LanguageProvider.tsx';
import { Brand } from '../ui/Brand.tsx';
import { usePageTitle } from '../ui/usePageTitle.ts';
import { authenticatorWords, wordsWithoutMail } from './authenticatorWords.ts';
import { CodeHint } from './CodeHint.tsx';
import type { SessionEnd } from './Session.ts';
import styles from './SignInPage.module.css';
import { signInText } from './text.ts';

I18n.putVocabularies(translations);
I18n.putVocabularies(authenticatorWords);

const COMPONENTS = {
  ConfirmSignUp: { Footer: CodeHint },
  ConfirmResetPassword: { Footer: CodeHint },
  ConfirmVerifyUser: { Footer: CodeHint },
};

type Props = {
  /** Why there is no session any more, if there was one. */
  end: SessionEnd | null;
};

/** Sign-in, sign-up, confirmation and a new password. */
export function SignInPage({ end }: Props) {
  const words = useText(signInText);
  const config = useConfig();
  const { language } = useLanguage();
  usePageTitle(words.title);
  I18n.putVocabularies(config.local ? wordsWithoutMail : {});
  I18n.setLanguage(language);
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>
          <Brand large />
        </h1>
        <p>{words.motto}</p>
      </header>
      {end && (
        <p className={styles.word} role="status">
          {end === 'expired' ? words.expired : words.signedOut}
        </p>
      )}
      {/* Its own words do not follow a new language by themselves. */}
      <Authenticator
        key={language}
        components={COMPONENTS}
        hideSignUp={config.sign_up === 'closed'}
        loginMechanisms={['email']}
      />
    </main>
  );
}
