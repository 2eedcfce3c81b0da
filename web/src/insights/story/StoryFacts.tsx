import { useText } from '../../text/LanguageProvider.tsx';
import { Plot } from '../charts/Plot.tsx';
import { Readout } from '../charts/Readout.tsx';
import { useTelling } from '../questions/useTelling.ts';
import { FactIcon } from './FactIcon.tsx';
import type { Story } from './facts.ts';
import styles from './StoryFacts.module.css';
import { storyText } from './text.ts';

type Props = { story: Story };

/** How much it was, the months, and all other facts. */
export function StoryFacts({ story: { messages, months, facts } }: Props) {
  const words = useText(storyText);
  const { formats, calendar } = useTelling();
  const points = months.map((value, index) => ({
    name: calendar.month(index + 1),
    value,
    text: words.messages(formats.count(value), value === 1),
  }));
  return (
    <>
      <div className={styles.top}>
        {messages && (
          <p className={styles.hero}>
            <strong>{messages.value}</strong>
            <span>{messages.label}</span>
            <small>{messages.detail}</small>
          </p>
        )}
        {points.length > 0 && (
          <div className={styles.months}>
            <Plot
              compact
              label={words.months}
              mark="columns"
              points={points}
              ticks={points.map((_, index) => ({
                index,
                text: calendar.initial(index + 1),
                rank: 0,
              }))}
            >
              {(index) => <Readout points={points} index={index} />}
            </Plot>
          </div>
        )}
      </div>
      <dl className={styles.facts}>
        {facts.map((fact) => (
          <div key={fact.name} className={styles.fact}>
            <dt>
              <FactIcon name={fact.name} />
              {fact.label}
            </dt>
            <dd className={styles.value}>
              <bdi>{fact.value}</bdi>
            </dd>
            <dd className={styles.detail}>{fact.detail}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
