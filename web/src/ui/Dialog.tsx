import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../text/LanguageProvider.tsx';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { lockPage } from './lockPage.ts';
import { uiText } from './text.ts';

type Props = {
  title: string;
  /** Asked for by Escape, the cross or a press beside it. */
  onClose: () => void;
  children: ReactNode;
  /** Buttons below. */
  actions?: ReactNode;
  /** `alertdialog` for what cannot be taken back. */
  role?: 'dialog' | 'alertdialog';
};

/**
 * A window above the page; mount it to open it. The browser keeps the focus inside and gives it
 * back to where it was.
 */
export function Dialog({ title, onClose, children, actions, role = 'dialog' }: Props) {
  const words = useText(uiText);
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  /** Selecting text may begin inside and end beside it. */
  const pressedBeside = useRef(false);
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    const unlock = lockPage();
    return () => {
      unlock();
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does what a press beside it does.
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={titleId}
      className={styles.dialog}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        // Browsers close it themselves when Escape is pressed again and again.
        if (dialog.current?.isConnected && !dialog.current.open) {
          dialog.current.showModal();
        }
      }}
      onPointerDown={(event) => {
        pressedBeside.current = event.target === dialog.current;
      }}
      onClick={(event) => {
        if (event.target === dialog.current && pressedBeside.current) {
          onClose();
        }
      }}
    >
      <div className={styles.content}>
        <header className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label={words.close} onClick={onClose} />
        </header>
        <div className={styles.body}>{children}</div>
        {actions && <footer className={styles.actions}>{actions}</footer>}
      </div>
    </dialog>
  );
}
