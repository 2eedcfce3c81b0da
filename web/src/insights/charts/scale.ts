/** From values to places: what all charts are drawn over. All functions are pure. */
export interface Scale {
  /** Where a value is between the bottom, 0, and the top, 1. */
  at: (value: number) => number;
  /** Round values at which lines are drawn, the lowest first; the last is the top. */
  ticks: number[];
}

/** A scale from 0 to a round number that is not below any of the values. */
export function scaleOf(values: readonly number[], lines = 4): Scale {
  const most = values.reduce((max, value) => Math.max(max, value), 0);
  const step = roundStep(most / lines);
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  const top = count * step;
  return {
    at: (value) => Math.min(1, Math.max(0, value / top)),
    ticks: Array.from({ length: count + 1 }, (_, index) => round(index * step)),
  };
}

/** 1, 2 or 5 with zeros; counts have no halves. */
function roundStep(least: number): number {
  if (!(least > 1)) {
    return 1;
  }
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least - 1e-9) ?? 10;
  return factor * power;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** A word below a chart; the lower its rank, the narrower the chart may be that shows it. */
export interface Tick {
  index: number;
  text: string;
  rank: 0 | 1 | 2;
}

/** Ranks words so that about 4, 8 and all of at most 16 can be shown. */
export function rankTicks(words: readonly { index: number; text: string }[]): Tick[] {
  const every = Math.max(1, Math.ceil(words.length / 16));
  const shown = words.filter((_, place) => place % every === 0);
  const middle = Math.max(1, Math.ceil(shown.length / 8));
  const coarse = middle * Math.max(1, Math.ceil(shown.length / middle / 4));
  return shown.map((word, place) => ({
    ...word,
    rank: place % coarse === 0 ? 0 : place % middle === 0 ? 1 : 2,
  }));
}

/** Which of so many places of the same width a part of the whole falls on. */
export function indexAt(part: number, places: number): number {
  return Math.min(places - 1, Math.max(0, Math.floor(part * places)));
}
