import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
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
    const root = document.documentElement;
    const { overflow } = root.style;
    root.style.overflow = 'hidden';
    return () => {
      root.style.overflow = overflow;
      shown?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
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
