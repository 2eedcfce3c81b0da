import { useRef, useState } from 'react';
import { useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from './Card.tsx';
import { CardState } from './CardState.tsx';
import styles from './InsightsPage.module.css';
import { Answer } from './questions/Answer.tsx';
import type { Asking } from './questions/drawing.ts';
import { questionText } from './questions/text.ts';
import { insightsText } from './text.ts';
import { useInsight } from './useInsight.ts';
import { useNear } from './useNear.ts';

type Props = { asking: Asking };

/** A question and its answer, which is asked for when the card comes near. */
export function InsightCard({ asking }: Props) {
  const words = useText(insightsText);
  const { questions } = useText(questionText);
  const card = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const asked = useInsight(asking.name, { enabled: useNear(card) });
  const own = asking.title === undefined ? questions[asking.name as keyof typeof questions] : null;
  const title = own?.title ?? asking.title ?? asking.name;
  const other = asTable ? words.chart : words.table;
  const rows = asked.data?.rows.length ?? 0;
  return (
    <Card
      ref={card}
      title={title}
      about={own?.about}
      wide={asking.drawn.kind === 'time'}
      busy={asked.isPlaceholderData}
      actions={
        rows > 0 &&
        !asked.error &&
        asking.drawn.kind !== 'table' && (
          <Button
            tone="quiet"
            className={styles.other}
            aria-label={other.full(title)}
            title={other.full(title)}
            onClick={() => setAsTable(!asTable)}
          >
            {other.short}
          </Button>
        )
      }
    >
      <CardState asked={asked} empty={(insight) => insight.rows.length === 0}>
        {(insight) => <Answer asking={asking} title={title} insight={insight} asTable={asTable} />}
      </CardState>
    </Card>
  );
}
