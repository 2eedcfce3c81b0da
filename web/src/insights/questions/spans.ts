import type { TableData } from '../charts/DataTable.tsx';
import type { PlotPoint } from '../charts/Plot.tsx';
import { rankTicks, type Tick } from '../charts/scale.ts';
import type { OverTime, Span } from '../days/overTime.ts';
import type { Telling } from './useTelling.ts';

/** What a span is called. */
export function spanName(
  { unit }: OverTime,
  span: Span,
  { formats }: Telling,
  weekOf: (day: string) => string,
): string {
  if (unit === 'month') {
    return formats.month(span.from.slice(0, 7));
  }
  return unit === 'week' ? weekOf(formats.date(span.from)) : formats.longDate(span.from);
}

/** The places of a line over time. */
export function spanPoints(
  series: OverTime,
  telling: Telling,
  weekOf: (day: string) => string,
): PlotPoint[] {
  return series.spans.map((span) => ({
    name: spanName(series, span, telling, weekOf),
    value: span.value,
    text: telling.words.questions['messages-per-day'].value(
      telling.formats.count(span.value),
      span.value === 1,
    ),
  }));
}

/** The words below it: where a new year begins, or a month, or every day there is room for. */
export function spanTicks({ unit, spans }: OverTime, { calendar }: Telling): Tick[] {
  const text = {
    month: (span: Span) => calendar.year(span.from),
    week: (span: Span) => calendar.monthAndYear(span.to),
    day: (span: Span) => calendar.dayAndMonth(span.from),
  }[unit];
  const words = spans.map((span, index) => ({ index, text: text(span) }));
  const changes = words.filter((word, index) => word.text !== words[index - 1]?.text);
  // Few years are told apart by their months.
  if (unit === 'month' && changes.length < 3) {
    return rankTicks(
      spans.map((span, index) => ({ index, text: calendar.monthAndYear(span.from) })),
    );
  }
  // A year or month of which only the end is shown would stand too near to the next one.
  const [first, second, third] = changes;
  const crowded =
    unit !== 'day' &&
    first &&
    second &&
    third &&
    (second.index - first.index) * 2 < third.index - second.index;
  return rankTicks(crowded ? changes.slice(1) : changes);
}

/** The same as a table. */
export function spanTable(
  points: readonly PlotPoint[],
  titles: { span: string; value: string },
  { formats }: Telling,
): TableData {
  return {
    columns: [titles.span, titles.value],
    rows: points.map((point) => [
      { text: point.name, number: false },
      { text: formats.count(point.value), number: true },
    ]),
  };
}
