import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../api/ApiError.ts';
import { FakeApi } from '../testing/FakeApi.ts';
import { renderWith } from '../testing/renderWith.tsx';
import { sampleMessage, samplePhoto } from '../testing/samples.ts';
import { AppRoutes } from './AppRoutes.tsx';
import { Shell } from './Shell.tsx';

const app = (
  <Shell>
    <AppRoutes />
  </Shell>
);

describe('the shell', () => {
  it('shows the first steps while the lake is empty', async () => {
    renderWith(app);
    expect(await screen.findByRole('heading', { level: 1, name: 'Welcome home' })).toBeVisible();
    expect(document.title).toBe('Welcome home · homelake');
  });

  it('begins with photos where there are some', async () => {
    const api = new FakeApi();
    api.photoList = [samplePhoto()];
    const { address } = renderWith(app, { api });
    await waitFor(() => expect(address()).toBe('/photos'));
  });

  it('begins with chats where there are no photos', async () => {
    const api = new FakeApi();
    api.messageList = [sampleMessage()];
    const { address } = renderWith(app, { api });
    await waitFor(() => expect(address()).toBe('/chats'));
  });

  it('says what failed, and tries again', async () => {
    const api = new FakeApi();
    api.fail = new ApiError('NO_CONNECTION', '', 0);
    const { user } = renderWith(app, { api });
    expect(await screen.findByText('Code: NO_CONNECTION')).toBeVisible();
    api.fail = null;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Welcome home')).toBeVisible();
  });

  it('moves the focus to the heading of the page that one goes to', async () => {
    const { user } = renderWith(app, { path: '/nowhere' });
    expect(await screen.findByRole('heading', { name: 'Nothing here' })).not.toHaveFocus();
    await user.click(screen.getByRole('link', { name: 'Files' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'Files' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.getByRole('link', { name: 'Files' })).toHaveAttribute('aria-current', 'page');
  });

  it('speaks German, changes the theme and signs out from its menu', async () => {
    const { user, session } = renderWith(app, { path: '/files' });
    await user.click(screen.getByRole('button', { name: /Account and settings/ }));
    await user.click(screen.getByRole('menuitemradio', { name: 'Dark' }));
    expect(document.documentElement.dataset.theme).toBe('dark');
    await user.click(screen.getByRole('menuitemradio', { name: 'Deutsch' }));
    const menu = within(screen.getByRole('menu'));
    expect(document.documentElement.lang).toBe('de');
    await user.click(menu.getByRole('menuitem', { name: 'Abmelden' }));
    expect(session.end).toBe('signed-out');
  });

  it('says that one is offline', async () => {
    renderWith(app, { path: '/files' });
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    window.dispatchEvent(new Event('offline'));
    expect(await screen.findByText(/You are offline/)).toBeVisible();
    Reflect.deleteProperty(navigator, 'onLine');
  });
});
