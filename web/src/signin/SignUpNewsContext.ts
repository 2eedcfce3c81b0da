import { createContext } from 'react';
import type { SignUpNews } from './useSignUpNews.ts';

/** Carries the news into what the Authenticator shows. */
export const SignUpNewsContext = createContext<SignUpNews>(null);
