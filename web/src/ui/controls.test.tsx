import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderWith } from '../testing/renderWith.tsx';
import { LanguageProvider } from '../text/LanguageProvider.tsx';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { ErrorState } from './ErrorState.tsx';
import { Menu } from './Menu.tsx';
import { MenuItem } from './MenuItem.tsx';
import { SearchField } from './SearchField.tsx';
import { SegmentedControl } from './SegmentedControl.tsx';
import { useToast } from './ToastProvider.tsx';

describe('a menu', () => {
  const onSelect = vi.fn();
  const menu = (
    <Menu button={(props) => <button {...props}>{'Open'}</button>}>
      <MenuItem label="First" onSelect={onSelect} />
      <MenuItem label="Second" onSelect={onSelect} />
    </Menu>
  );

  it('is used with keys alone', async () => {
    const { user } = renderWith(menu);
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('menuitem', { name: 'First' })).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('menuitem', { name: 'Second' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledOnce();
    expect(screen.queryByRole('menu')).toBeNull();
    expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus();
  });

  it('closes on Escape and on a press elsewhere', async () => {
    const { user } = renderWith(menu);
    const button = screen.getByRole('button', { name: 'Open' });
    await user.click(button);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(button).toHaveFocus();
    await user.click(button);
    await user.click(document.body);
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

function AskingPage() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{'Remove'}</Button>
      {open && (
        <Dialog title="Really?" onClose={() => setOpen(false)}>
          {'It is gone then.'}
        </Dialog>
      )}
    </>
  );
}

it('a dialog gives the focus back', async () => {
  const { user } = renderWith(<AskingPage />);
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  expect(screen.getByRole('dialog', { name: 'Really?' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('button', { name: 'Remove' })).toHaveFocus();
});

it('an error says what it means, its code, and may be tried again', async () => {
  const onRetry = vi.fn();
  const { user } = renderWith(<ErrorState error={{ code: 'CHATS_TIMEOUT' }} onRetry={onRetry} />, {
    language: 'de',
  });
  expect(screen.getByRole('alert')).toHaveTextContent(/zu lange.*CHATS_TIMEOUT/);
  await user.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));
  expect(onRetry).toHaveBeenCalledOnce();
});

function Searching() {
  const [value, setValue] = useState('boots');
  return <SearchField label="Search messages" value={value} onChange={setValue} />;
}

it('a search field is emptied and keeps the focus', async () => {
  const { user } = renderWith(<Searching />);
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(screen.getByRole('searchbox', { name: 'Search messages' })).toHaveValue('');
  expect(screen.getByRole('searchbox')).toHaveFocus();
});

function Choosing() {
  const [value, setValue] = useState<'taken' | 'added'>('taken');
  const segments = [
    { value: 'taken', label: 'Taken' },
    { value: 'added', label: 'Added' },
  ] as const;
  return <SegmentedControl label="Sort by" value={value} segments={segments} onChange={setValue} />;
}

it('segments are radio buttons', async () => {
  const { user } = renderWith(<Choosing />);
  await user.tab();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('radio', { name: 'Added' })).toBeChecked();
});

it('a dialog is closed by a press beside it, not by a selection that ends there', () => {
  const onClose = vi.fn();
  renderWith(
    <Dialog title="Rename" onClose={onClose}>
      <p>boat</p>
    </Dialog>,
  );
  const dialog = screen.getByRole('dialog');
  fireEvent.pointerDown(screen.getByText('boat'));
  fireEvent.click(dialog);
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.pointerDown(dialog);
  fireEvent.click(dialog);
  expect(onClose).toHaveBeenCalledOnce();
});

function Toasting() {
  const toast = useToast();
  return <Button onClick={() => toast({ text: 'Done', tone: 'good' })}>{'Do'}</Button>;
}

it('a toast is read aloud and can be dismissed', async () => {
  const { user } = renderWith(<Toasting />);
  await user.click(screen.getByRole('button', { name: 'Do' }));
  expect(screen.getByRole('status')).toHaveTextContent('Done');
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(screen.getByRole('status')).toBeEmptyDOMElement());
});

it('a toast is seen and heard in the dialog that is open', async () => {
  const { user } = renderWith(
    <Dialog title="A window" onClose={() => {}}>
      <Toasting />
    </Dialog>,
  );
  await user.click(screen.getByRole('button', { name: 'Do' }));
  const window = screen.getByRole('dialog', { name: 'A window' });
  expect(await within(window).findByText('Done')).toBeVisible();
});

it('an error of the connection is tried again by itself, any other is not', () => {
  vi.useFakeTimers();
  const again = vi.fn();
  const other = vi.fn();
  const { unmount } = renderWith(
    <>
      <ErrorState code="NO_CONNECTION" onRetry={again} />
      <ErrorState code="NoSuchKey" onRetry={other} />
    </>,
  );
  vi.advanceTimersByTime(11_000);
  expect(again).toHaveBeenCalledTimes(2);
  unmount();
  vi.advanceTimersByTime(11_000);
  expect(again).toHaveBeenCalledTimes(2);
  expect(other).not.toHaveBeenCalled();
  vi.useRealTimers();
});

it('lets the page scroll again once the last dialog is gone', () => {
  const { rerender, unmount } = render(
    <LanguageProvider>{[shown('One'), shown('Two')]}</LanguageProvider>,
  );
  const { style } = document.documentElement;
  expect(style.overflow).toBe('hidden');
  rerender(<LanguageProvider>{[shown('One')]}</LanguageProvider>);
  expect(style.overflow).toBe('hidden');
  unmount();
  expect(style.overflow).toBe('');
});

function shown(title: string) {
  return (
    <Dialog key={title} title={title} onClose={() => {}}>
      {title}
    </Dialog>
  );
}
