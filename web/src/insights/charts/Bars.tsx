import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../../text/LanguageProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { insightsText } from '../text.ts';
import styles from './Bars.module.css';

/** A line of {@link Bars}. */
export interface Bar {
  label: string;
  value: number;
  /** The value as it is shown. */
  text: string;
  detail?: string;
  /** Where its label leads. */
  to?: string;
}

type Props = { bars: readonly Bar[] };

const FEW = 7;

/** A list with a bar for each value; every value and detail is written, so nothing has to be hovered. */
export function Bars({ bars }: Props) {
  const words = useText(insightsText);
  const [all, setAll] = useState(false);
  const longest = bars.reduce((max, bar) => Math.max(max, bar.value), 0);
  // One more than the few is shown rather than a button for one.
  const shown = all || bars.length <= FEW + 1 ? bars : bars.slice(0, FEW);
  return (
    <>
      <ol className={styles.bars}>
        {shown.map((bar, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may come twice, and nothing moves.
          <li key={index} className={styles.bar}>
            <span className={styles.label}>
              <bdi>{bar.to ? <Link to={bar.to}>{bar.label}</Link> : bar.label}</bdi>
            </span>
            <span className={styles.value}>{bar.text}</span>
            <span className={styles.track} aria-hidden="true">
              {bar.value > 0 && <span style={{ inlineSize: `${(bar.value / longest) * 100}%` }} />}
            </span>
            {bar.detail && <span className={styles.detail}>{bar.detail}</span>}
          </li>
        ))}
      </ol>
      {bars.length > FEW + 1 && (
        <Button
          tone="quiet"
          icon={all ? 'up' : 'down'}
          className={styles.more}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? words.showFewer : words.showAll(bars.length)}
        </Button>
      )}
    </>
  );
}
