/**
 * Runs a check with many invented inputs. The numbers are the same in each run, so that a failure
 * can be found again.
 */
export function randomly(times: number, check: (random: () => number) => void): void {
  for (let run = 1; run <= times; run += 1) {
    let state = run * 2_654_435_761;
    check(() => {
      state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
      return (state >>> 0) / 4_294_967_296;
    });
  }
}
