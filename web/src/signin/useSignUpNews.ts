import { confirmSignUp, resendSignUpCode } from 'aws-amplify/auth';
import { useMemo, useState } from 'react';

/** What happened to a sign-up that the Authenticator does not say. */
export type SignUpNews = 'resent' | 'confirmed' | null;

/** What the Authenticator does with codes, and what is to be said about it. */
export function useSignUpNews() {
  const [news, setNews] = useState<SignUpNews>(null);
  const services = useMemo(
    () => ({
      handleResendSignUpCode: (async (input: Parameters<typeof resendSignUpCode>[0]) => {
        setNews(null);
        const sent = await resendSignUpCode(input);
        setNews('resent');
        return sent;
      }) as typeof resendSignUpCode,
      // It may also be called in the way of servers, which nobody does here.
      handleConfirmSignUp: (async (input: Parameters<typeof confirmSignUp>[0]) => {
        setNews(null);
        const confirmed = await confirmSignUp(input);
        setNews('confirmed');
        return confirmed;
      }) as typeof confirmSignUp,
    }),
    [],
  );
  return { news, services };
}
