import { useRef } from 'react';
import { useText } from '../../text/LanguageProvider.tsx';
import { CardState } from '../CardState.tsx';
import { boundsOfYear } from '../filter/insightFilter.ts';
import { useInsightScope } from '../InsightScope.tsx';
import { useTelling } from '../questions/useTelling.ts';
import { useInsight } from '../useInsight.ts';
import { storyOf } from './facts.ts';
import { StoryFacts } from './StoryFacts.tsx';
import { StoryPicture } from './StoryPicture.tsx';
import { storyText } from './text.ts';
import { YearChoice } from './YearChoice.tsx';
import styles from './YearStory.module.css';

type Props = {
  year: number;
  /** The newest first. */
  years: readonly number[];
  onYear: (year: number) => void;
};

/** A year in review: what one would tell a friend about it. */
export function YearStory({ year, years, onYear }: Props) {
  const words = useText(storyText);
  const { formats, calendar } = useTelling();
  const { filter } = useInsightScope();
  const card = useRef<HTMLElement>(null);
  const asked = useInsight('year-in-review', { about: boundsOfYear(year) });
  const name = String(year);
  return (
    <section
      ref={card}
      className={styles.story}
      aria-labelledby="story-title"
      aria-busy={asked.isPlaceholderData || undefined}
    >
      <header className={styles.head}>
        <div>
          <p className={styles.about}>
            <bdi>{filter.chat || words.about}</bdi>
          </p>
          <h2 id="story-title">{words.title(name)}</h2>
        </div>
        <YearChoice year={year} years={years} onYear={onYear} />
      </header>
      <CardState
        asked={asked}
        tall
        empty={(insight) => insight.rows.length === 0}
        nothing={words.nothing(name)}
      >
        {(insight) => {
          const story = storyOf(insight, words, formats, calendar);
          return (
            <>
              <StoryFacts story={story} />
              <StoryPicture
                card={card}
                story={story}
                title={words.title(name)}
                about={filter.chat || words.about}
                file={words.file(name)}
              />
            </>
          );
        }}
      </CardState>
    </section>
  );
}
