import { Authenticator, translations } from '@aws-amplify/ui-react';
import '@aws-amplify/ui-react/styles.layer.css';
import { I18n } from 'aws-amplify/utils';
import { useConfig } from '../config/ConfigContext.tsx';
import { useLanguage, useText } from '../text/LanguageProvider.tsx';
import { Brand } from '../ui/Brand.tsx';
import { classNames } from '../ui/classNames.ts';
import { usePageTitle } from '../ui/usePageTitle.ts';
import { authenticatorWords, wordsWithoutMail } from './authenticatorWords.ts';
import { CodeHint } from './CodeHint.tsx';
import { NewsWord } from './NewsWord.tsx';
import type { SessionEnd } from './Session.ts';
import { SharedNote } from './SharedNote.tsx';
import styles from './SignInPage.module.css';
import { SignUpNewsContext } from './SignUpNewsContext.ts';
import { signInText } from './text.ts';
import { useSignUpNews } from './useSignUpNews.ts';

I18n.putVocabularies(translations);
I18n.putVocabularies(authenticatorWords);

const COMPONENTS = {
  SignIn: { Header: () => <NewsWord of="confirmed" /> },
  SignUp: { Footer: SharedNote },
  ConfirmSignUp: {
    Footer: () => (
      <>
        <NewsWord of="resent" />
        <CodeHint />
      </>
    ),
  },
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
  const { news, services } = useSignUpNews();
  usePageTitle(words.title);
  I18n.putVocabularies(config.local ? wordsWithoutMail : {});
  I18n.setLanguage(language);
  return (
    <main className={classNames(styles.page, news === 'resent' && styles.resent)}>
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
      <SignUpNewsContext value={news}>
        <Authenticator
          key={language}
          components={COMPONENTS}
          services={services}
          hideSignUp={config.sign_up === 'closed'}
          loginMechanisms={['email']}
        />
      </SignUpNewsContext>
    </main>
  );
}
