const SAMPLE_MILLISECONDS = 500;

/** How much a new sample counts. */
const WEIGHT = 0.25;

/** How fast something grows, smoothed. */
export class SpeedMeter {
  #sampled: { at: number; bytes: number } | null = null;
  #rate: number | null = null;

  /** Takes how far it is now; gives bytes in a second, null while nobody can tell. */
  add(bytes: number, now: number): number | null {
    const before = this.#sampled;
    // A part that is sent again takes progress back.
    if (before === null || bytes < before.bytes) {
      this.#sampled = { at: now, bytes };
      return this.#rate;
    }
    const milliseconds = now - before.at;
    if (milliseconds >= SAMPLE_MILLISECONDS) {
      const rate = ((bytes - before.bytes) * 1000) / milliseconds;
      this.#rate = this.#rate === null ? rate : this.#rate + (rate - this.#rate) * WEIGHT;
      this.#sampled = { at: now, bytes };
    }
    return this.#rate;
  }
}
