import { act, renderHook } from '@testing-library/react';
import { confirmSignUp, resendSignUpCode } from 'aws-amplify/auth';
import { expect, it, vi } from 'vitest';
import { useSignUpNews } from './useSignUpNews.ts';

vi.mock('aws-amplify/auth');

it('says that a code was sent again, until the next try, and that an address is confirmed', async () => {
  const { result } = renderHook(useSignUpNews);
  const { handleResendSignUpCode, handleConfirmSignUp } = result.current.services;
  const input = { username: 'ana', confirmationCode: '000000' };
  await act(() => handleResendSignUpCode(input));
  expect(result.current.news).toBe('resent');
  vi.mocked(confirmSignUp).mockRejectedValueOnce(new Error('another code'));
  await act(() => handleConfirmSignUp(input).catch(() => undefined));
  expect(result.current.news).toBeNull();
  vi.mocked(resendSignUpCode).mockRejectedValueOnce(new Error('too many'));
  await act(() => handleResendSignUpCode(input).catch(() => undefined));
  expect(result.current.news).toBeNull();
  await act(() => handleConfirmSignUp(input));
  expect(result.current.news).toBe('confirmed');
});
