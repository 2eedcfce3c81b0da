import { type PointerEvent, type ReactNode, useState } from 'react';
import { useFormats } from '../../text/LanguageProvider.tsx';
import { classNames } from '../../ui/classNames.ts';
import { LineMark } from './LineMark.tsx';
import styles from './Plot.module.css';
import { indexAt, scaleOf, type Tick } from './scale.ts';

/** A place on a {@link Plot}. */
export interface PlotPoint {
  /** What it is, in full: `Monday`, `12 March 2024`. */
  name: string;
  value: number;
  /** The value with its unit, as it is read out: `42 messages`. */
  text: string;
}

type Props = {
  /** What is shown, for those who do not see it. */
  label: string;
  points: readonly PlotPoint[];
  mark: 'columns' | 'line';
  /** Words below it. */
  ticks: readonly Tick[];
  /** Says each value above its column; for few. */
  values?: boolean;
  compact?: boolean;
  /** What is said above it: of the place that is pointed at, or of all if none is. */
  children: (index: number | null) => ReactNode;
};

/**
 * Columns or a line over a scale. Mouse, finger and arrow keys point at its places. It is as wide as
 * there is room; only shapes are stretched, never words.
 */
export function Plot({ label, points, mark, ticks, values, compact, children }: Props) {
  const formats = useFormats();
  const [hovered, setHovered] = useState<number | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const count = points.length;
  // What was chosen in a longer range may not be there any more.
  const index = hovered ?? (chosen !== null && chosen < count ? chosen : null);
  const scale = scaleOf(
    points.map((point) => point.value),
    compact ? 2 : 4,
  );
  const centre = (place: number) => `${((place + 0.5) / count) * 100}%`;

  const place = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return indexAt((event.clientX - box.left) / box.width, count);
  };
  const active = index === null ? undefined : points[index];

  return (
    <div className={classNames(styles.chart, compact && styles.compact, values && styles.valued)}>
      <div className={styles.readout}>{children(index)}</div>
      <div className={styles.frame}>
        {!values &&
          scale.ticks.map((tick) => (
            <div
              key={tick}
              className={styles.line}
              style={{ insetBlockEnd: `${scale.at(tick) * 100}%` }}
              aria-hidden="true"
            >
              <span>{formats.shortCount(tick)}</span>
            </div>
          ))}
        <div
          className={styles.area}
          onPointerMove={(event) => event.pointerType === 'mouse' && setHovered(place(event))}
          onPointerLeave={() => setHovered(null)}
          onPointerDown={(event) => setChosen(place(event))}
        >
          {mark === 'line' ? (
            <LineMark heights={points.map((point) => scale.at(point.value))} />
          ) : (
            points.map((point, at) => (
              <div key={point.name} className={styles.band} aria-hidden="true">
                {values && <span>{formats.shortCount(point.value)}</span>}
                <div
                  className={classNames(styles.column, at === index && styles.active)}
                  style={{ blockSize: `${scale.at(point.value) * 100}%` }}
                />
              </div>
            ))
          )}
          {active && index !== null && mark === 'line' && (
            <div className={styles.marker} style={{ insetInlineStart: centre(index) }}>
              <span style={{ insetBlockEnd: `${scale.at(active.value) * 100}%` }} />
            </div>
          )}
          <input
            type="range"
            className={styles.keys}
            aria-label={label}
            min={0}
            max={Math.max(0, count - 1)}
            step={1}
            value={index ?? 0}
            aria-valuetext={spoken(points[index ?? 0])}
            onChange={(event) => setChosen(Number(event.target.value))}
            onFocus={() => setChosen((now) => now ?? 0)}
          />
        </div>
      </div>
      <div className={styles.words} aria-hidden="true">
        {ticks.map((tick) => (
          <span
            key={tick.index}
            className={styles[`rank${tick.rank}`]}
            style={{ insetInlineStart: centre(tick.index) }}
          >
            {tick.text}
          </span>
        ))}
      </div>
    </div>
  );
}

function spoken(point: PlotPoint | undefined): string {
  return point ? `${point.name}: ${point.text}` : '';
}
