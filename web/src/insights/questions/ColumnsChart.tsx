import { Plot } from '../charts/Plot.tsx';
import { Readout } from '../charts/Readout.tsx';
import type { Columns } from './plots.ts';

type Props = { title: string; columns: Columns };

/** Columns, and what the one is that is pointed at; the highest, if none is. */
export function ColumnsChart({ title, columns: { points, ticks, values } }: Props) {
  return (
    <Plot label={title} points={points} mark="columns" ticks={ticks} values={values}>
      {(index) => <Readout points={points} index={index} />}
    </Plot>
  );
}
