import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { lockPage } from '../../ui/lockPage.ts';
import styles from './Lightbox.module.css';

type Props = {
  label: string;
  /** Asked for by Escape, too. */
  onClose: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ReactNode;
};

/** The dark room that a photo is shown in: above the whole page, which does not scroll meanwhile. */
export function LightboxFrame({ label, onClose, onKeyDown, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // The first button would else be ringed as if somebody had gone there.
    shown?.focus();
    const unlock = lockPage();
    return () => {
      unlock();
      shown?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className={styles.lightbox}
      aria-label={label}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        // A dialog above this one has cancelled itself.
        if (event.target === dialog.current) {
          event.preventDefault();
          onClose();
        }
      }}
    >
      {children}
    </dialog>
  );
}
