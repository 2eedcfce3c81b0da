import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './Toast.module.css';

type Props = { children: ReactNode; isShown: boolean };

/**
 * Where toasts are shown: at the edge of the page, or of the dialog that is open, for all that is
 * outside of that can neither be seen nor heard.
 */
export function ToastRegion({ children, isShown }: Props) {
  const [dialog, setDialog] = useState<Element | null>(null);

  useEffect(() => {
    if (!isShown) {
      return;
    }
    const look = () => setDialog(topmostDialog());
    look();
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['open'] });
    return () => watch.disconnect();
  }, [isShown]);

  const region = (
    <div className={styles.region} role="status" aria-live="polite">
      {children}
    </div>
  );
  return isShown && dialog?.isConnected ? createPortal(region, dialog) : region;
}

function topmostDialog(): Element | null {
  return [...document.querySelectorAll('dialog[open]')].at(-1) ?? null;
}
