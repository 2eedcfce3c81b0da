import { insightRows } from '../../api/insightRows.ts';
import type { Insight } from '../../api/types.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { Bars } from '../charts/Bars.tsx';
import { DataTable } from '../charts/DataTable.tsx';
import { insightsText } from '../text.ts';
import { barsOf } from './bars.ts';
import { ColumnsChart } from './ColumnsChart.tsx';
import type { Asking } from './drawing.ts';
import { columns, hours, weekdays } from './plots.ts';
import { TimeChart } from './TimeChart.tsx';
import { tableOf } from './table.ts';
import { useTelling } from './useTelling.ts';

type Props = { asking: Asking; title: string; insight: Insight; asTable: boolean };

/** An answer, drawn as fits the question, or as a table. */
export function Answer({ asking, title, insight, asTable }: Props) {
  const telling = useTelling();
  const words = useText(insightsText);
  const { drawn } = asking;
  // Over time the table says what the chart does: weeks or months, with those where nothing was.
  if (drawn.kind === 'time') {
    return <TimeChart title={title} insight={insight} drawn={drawn} asTable={asTable} />;
  }
  if (asTable || drawn.kind === 'table') {
    return <DataTable caption={words.tableOf(title)} {...tableOf(insight, telling)} />;
  }
  const rows = insightRows(insight);
  switch (drawn.kind) {
    case 'bars':
      return <Bars bars={barsOf(asking.name, rows, telling)} />;
    case 'plain-bars':
      return <Bars bars={columns(rows, drawn.label, drawn.value, telling).points.map(plainBar)} />;
    case 'hours':
      return <ColumnsChart title={title} columns={hours(rows, telling)} />;
    case 'weekdays':
      return <ColumnsChart title={title} columns={weekdays(rows, telling)} />;
    case 'plain-columns':
      return (
        <ColumnsChart title={title} columns={columns(rows, drawn.label, drawn.value, telling)} />
      );
  }
}

function plainBar({ name, value, text }: { name: string; value: number; text: string }) {
  return { label: name, value, text };
}
