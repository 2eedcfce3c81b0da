import { act, screen, waitFor } from '@testing-library/react';
import { Hub } from 'aws-amplify/utils';
import { describe, expect, it, vi } from 'vitest';
import { FakeSession } from '../testing/FakeSession.ts';
import { renderWith } from '../testing/renderWith.tsx';
import { leaveForGood } from './leaveForGood.ts';
import type { Session, SessionEnd } from './Session.ts';
import { useSession } from './SessionContext.tsx';
import { SignInGate } from './SignInGate.tsx';

// The Authenticator itself is tried out in a browser, against the real sign-in.
vi.mock('./SignInPage.tsx', () => ({
  SignInPage: ({ end }: { end: SessionEnd | null }) => <p>{`sign in: ${end}`}</p>,
}));

type Find = (onEnd: (end: SessionEnd) => void) => Promise<Session | null>;

function Who() {
  return <p>{useSession().email}</p>;
}

const leave = vi.fn();

function show(find: Find) {
  leave.mockClear();
  return renderWith(
    <SignInGate find={find} leave={leave}>
      <Who />
    </SignInGate>,
    { path: '/chats?chat=Lake' },
  );
}

describe('the gate', () => {
  it('asks those who are not signed in', async () => {
    show(async () => null);
    expect(await screen.findByText('sign in: null')).toBeVisible();
  });

  it('tells those who signed out that they have, though the page was loaded anew', async () => {
    leaveForGood();
    const { unmount } = show(async () => null);
    expect(await screen.findByText('sign in: signed-out')).toBeVisible();
    unmount();
    show(async () => null);
    expect(await screen.findByText('sign in: null')).toBeVisible();
  });

  it('lets in those who have just signed in', async () => {
    let somebody: Session | null = null;
    show(async () => somebody);
    await screen.findByText('sign in: null');
    somebody = new FakeSession();
    act(() => Hub.dispatch('auth', { event: 'signedIn' }));
    expect(await screen.findByText('ana@example.org')).toBeVisible();
  });

  it('asks again where one is when the session has ended, and forgets what was seen', async () => {
    let end: (end: SessionEnd) => void = () => {};
    const { queries, address } = show(async (onEnd) => {
      end = onEnd;
      return new FakeSession();
    });
    await screen.findByText('ana@example.org');
    queries.setQueryData(['secret'], 1);
    act(() => end('expired'));
    expect(await screen.findByText('sign in: expired')).toBeVisible();
    expect(address()).toBe('/chats?chat=Lake');
    expect(queries.getQueryData(['secret'])).toBeUndefined();
    expect(leave).not.toHaveBeenCalled();
  });

  it('begins anew after signing out, and when somebody else signs in in another tab', async () => {
    let end: (end: SessionEnd) => void = () => {};
    show(async (onEnd) => {
      end = onEnd;
      return new FakeSession();
    });
    await screen.findByText('ana@example.org');
    const key = 'CognitoIdentityServiceProvider.client.LastAuthUser';
    window.dispatchEvent(new StorageEvent('storage', { key, oldValue: 'a', newValue: 'a' }));
    window.dispatchEvent(new StorageEvent('storage', { key: 'other', newValue: 'b' }));
    expect(leave).not.toHaveBeenCalled();
    window.dispatchEvent(new StorageEvent('storage', { key, oldValue: 'a', newValue: 'b' }));
    expect(leave).toHaveBeenCalledTimes(1);
    act(() => end('signed-out'));
    expect(leave).toHaveBeenCalledTimes(2);
  });

  it('tries again when it cannot find out', async () => {
    const find = vi.fn<Find>().mockRejectedValueOnce(new Error('no network'));
    find.mockResolvedValue(new FakeSession());
    const { user } = show(find);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getByText('ana@example.org')).toBeVisible());
  });
});
