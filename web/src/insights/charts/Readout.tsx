import { useText } from '../../text/LanguageProvider.tsx';
import { insightsText } from '../text.ts';
import type { PlotPoint } from './Plot.tsx';
import styles from './Readout.module.css';

type Props = {
  points: readonly PlotPoint[];
  /** The place that is pointed at. */
  index: number | null;
};

/** What is pointed at; where nothing is, the highest. */
export function Readout({ points, index }: Props) {
  const words = useText(insightsText);
  const shown = index === null ? highest(points) : points[index];
  if (!shown) {
    return null;
  }
  return (
    <p className={styles.readout}>
      {index === null && <span className={styles.most}>{words.most}</span>}
      <bdi>{shown.name}</bdi>
      <strong>{shown.text}</strong>
    </p>
  );
}

function highest(points: readonly PlotPoint[]): PlotPoint | undefined {
  return points.reduce<PlotPoint | undefined>(
    (most, point) => (most && most.value >= point.value ? most : point),
    undefined,
  );
}
