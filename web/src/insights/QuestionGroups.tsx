import { useId } from 'react';
import { useText } from '../text/LanguageProvider.tsx';
import { InsightCard } from './InsightCard.tsx';
import styles from './InsightsPage.module.css';
import { type Asking, askings } from './questions/drawing.ts';
import { insightsText } from './text.ts';
import { useQuestions } from './useOverview.ts';

/** A card for each question, below the headings of their groups. */
export function QuestionGroups() {
  const questions = useQuestions();
  const groups = new Map<string, Asking[]>();
  for (const asking of askings(questions.data)) {
    groups.set(asking.group, [...(groups.get(asking.group) ?? []), asking]);
  }
  return [...groups].map(([group, asked]) => (
    <QuestionGroup key={group} group={group} asked={asked} />
  ));
}

function QuestionGroup({ group, asked }: { group: string; asked: readonly Asking[] }) {
  const words = useText(insightsText);
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id} data-group={group}>
      <h2 id={id}>{words.groups[group] ?? group}</h2>
      <div className={styles.cards}>
        {asked.map((asking) => (
          <InsightCard key={asking.name} asking={asking} />
        ))}
      </div>
    </section>
  );
}
