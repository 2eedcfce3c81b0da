import type { Connection } from '../Connection.ts';

/** A connection that tests break. */
export class FakeConnection implements Connection {
  #online = true;
  readonly #watchers = new Set<() => void>();

  online = (): boolean => this.#online;

  watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  };

  set(online: boolean): void {
    this.#online = online;
    for (const watcher of [...this.#watchers]) {
      watcher();
    }
  }
}
