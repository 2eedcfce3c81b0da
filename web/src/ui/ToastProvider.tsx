import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import { Toast, type ToastContent } from './Toast.tsx';
import { ToastRegion } from './ToastRegion.tsx';

/** Shows a short word at the edge of the page, and has it read aloud. */
export type ShowToast = (toast: ToastContent) => void;

const ToastContext = createContext<ShowToast | null>(null);

const MOST = 3;

type Props = { children: ReactNode };

/** Keeps the toasts. Once, above all pages: a toast outlives the page that showed it. */
export function ToastProvider({ children }: Props) {
  const [toasts, setToasts] = useState<(ToastContent & { id: number })[]>([]);
  const nextId = useRef(0);
  const show = useCallback<ShowToast>((toast) => {
    nextId.current += 1;
    const id = nextId.current;
    setToasts((shown) => [...shown.slice(1 - MOST), { ...toast, id }]);
  }, []);
  const list = useMemo(
    () =>
      toasts.map((toast) => (
        <Toast
          key={toast.id}
          {...toast}
          onGone={() => setToasts((shown) => shown.filter((other) => other.id !== toast.id))}
        />
      )),
    [toasts],
  );
  return (
    <ToastContext value={show}>
      {children}
      <ToastRegion isShown={toasts.length > 0}>{list}</ToastRegion>
    </ToastContext>
  );
}

/** Shows toasts. For what was done and needs no answer; errors that block stand in the page. */
export function useToast(): ShowToast {
  const show = use(ToastContext);
  if (!show) {
    throw new Error('there is no ToastProvider above');
  }
  return show;
}
