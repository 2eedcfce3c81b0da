import styles from './Plot.module.css';

type Props = {
  /** From 0 to 1, from the first to the last. */
  heights: readonly number[];
};

/** A line with what is below it, stretched over its place. */
export function LineMark({ heights }: Props) {
  const corners = heights.map((height, index) => `${index + 0.5},${(1 - height) * 100}`);
  const line = corners.length === 1 ? single(heights[0] ?? 0) : `M${corners.join('L')}`;
  const [start, end] = corners.length === 1 ? [0, 1] : [0.5, heights.length - 0.5];
  return (
    <svg
      className={styles.shape}
      viewBox={`0 0 ${Math.max(1, heights.length)} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className={styles.below} d={`${line}L${end},100L${start},100Z`} />
      <path className={styles.stroke} d={line} />
    </svg>
  );
}

/** One value alone is a level. */
function single(height: number): string {
  const at = (1 - height) * 100;
  return `M0,${at}L1,${at}`;
}
