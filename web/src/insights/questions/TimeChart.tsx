import { Link } from 'react-router';
import { insightRows } from '../../api/insightRows.ts';
import type { Insight } from '../../api/types.ts';
import { isLikelyDay } from '../../text/days.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { DataTable } from '../charts/DataTable.tsx';
import { Plot } from '../charts/Plot.tsx';
import { Readout } from '../charts/Readout.tsx';
import { overTime, type Span, type Unit } from '../days/overTime.ts';
import { writeFilter } from '../filter/insightFilter.ts';
import { useInsightScope } from '../InsightScope.tsx';
import { insightsText } from '../text.ts';
import { spanPoints, spanTable, spanTicks } from './spans.ts';
import styles from './TimeChart.module.css';
import { columnTitle } from './table.ts';
import { useTelling } from './useTelling.ts';

type Props = {
  title: string;
  insight: Insight;
  drawn: { label: string; value: string };
  asTable: boolean;
};

/** Counts over time, with a way to look closer at where one points. */
export function TimeChart({ title, insight, drawn, asTable }: Props) {
  const words = useText(insightsText);
  const telling = useTelling();
  const { filter, bounds, today } = useInsightScope();
  const counts = insightRows(insight).flatMap((row) => {
    const day = row.text(drawn.label);
    return isLikelyDay(day) ? [{ day, value: row.number(drawn.value) }] : [];
  });
  const series = overTime(counts, bounds, today);
  const points = spanPoints(series, telling, words.weekOf);
  if (asTable) {
    const titles = {
      span: words.spanColumn[series.unit],
      value: columnTitle(drawn.value, telling),
    };
    return <DataTable caption={words.tableOf(title)} {...spanTable(points, titles, telling)} />;
  }
  return (
    <>
      <p className={styles.unit}>{words.units[series.unit]}</p>
      <Plot label={title} points={points} mark="line" ticks={spanTicks(series, telling)}>
        {(index) => {
          const span = index === null ? undefined : series.spans[index];
          return (
            <>
              <Readout points={points} index={index} />
              {span && (
                <Link to={closer(span, series.unit, filter.chat)} className={styles.closer}>
                  {series.unit === 'day' ? words.openDay : words.closer}
                </Link>
              )}
            </>
          );
        }}
      </Plot>
    </>
  );
}

/** A day has a page; longer spans are looked at by this one. */
function closer({ from, to }: Span, unit: Unit, chat: string): string {
  return unit === 'day'
    ? `/day/${from}`
    : `/insights?${writeFilter({ chat, range: { kind: 'days', from, to } })}`;
}
