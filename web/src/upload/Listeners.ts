/** How often what keeps changing is told, in milliseconds. */
const EVERY = 120;

/** Who wants to know of changes. Thousands of changes are told as one. */
export class Listeners {
  readonly #listeners = new Set<() => void>();
  readonly #onTell: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** `onTell` comes before all others. */
  constructor(onTell: () => void) {
    this.#onTell = onTell;
  }

  /** Tells each change; gives what ends that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What somebody did is told at once. */
  tell = (): void => {
    this.#stop();
    this.#onTell();
    for (const listener of this.#listeners) {
      listener();
    }
  };

  /** What happens by itself is told a moment later, with all that happens until then. */
  tellSoon = (): void => {
    this.#timer ??= setTimeout(this.tell, EVERY);
  };

  /** Tells the last change, and nothing more. */
  close(): void {
    this.tell();
    this.#listeners.clear();
  }

  #stop(): void {
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
  }
}
