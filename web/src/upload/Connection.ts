/** Whether there is a connection to anything. */
export interface Connection {
  online: () => boolean;
  /** Tells each change; gives what ends that. */
  watch: (changed: () => void) => () => void;
}

/** What the browser believes. */
export const browserConnection: Connection = {
  online: () => navigator.onLine,
  watch: (changed) => {
    window.addEventListener('online', changed);
    window.addEventListener('offline', changed);
    return () => {
      window.removeEventListener('online', changed);
      window.removeEventListener('offline', changed);
    };
  },
};

/** Resolves when there is a connection. Rejects if the signal ends it. */
export function whenOnline(connection: Connection, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    if (connection.online()) {
      resolve();
      return;
    }
    const over = () => {
      stop();
      signal.removeEventListener('abort', ended);
    };
    const ended = () => {
      over();
      reject(signal.reason);
    };
    const stop = connection.watch(() => {
      if (connection.online()) {
        over();
        resolve();
      }
    });
    signal.addEventListener('abort', ended, { once: true });
  });
}

/** Resolves after so long. Rejects if the signal ends it. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const ended = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', ended);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', ended, { once: true });
  });
}
