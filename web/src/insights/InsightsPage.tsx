import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { dayOf } from '../text/days.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useUploads } from '../upload/UploadProvider.tsx';
import { FilterBar } from './filter/FilterBar.tsx';
import {
  boundsOf,
  type InsightFilter,
  readFilter,
  readYear,
  writeFilter,
  yearOf,
  yearsBetween,
} from './filter/insightFilter.ts';
import { type InsightScope, InsightScopeContext } from './InsightScope.tsx';
import styles from './InsightsPage.module.css';
import { OnThisDay } from './onthisday/OnThisDay.tsx';
import { QuestionGroups } from './QuestionGroups.tsx';
import { YearStory } from './story/YearStory.tsx';
import { Turns } from './Turns.ts';
import { insightsText } from './text.ts';
import { useOverview } from './useOverview.ts';

/** How many questions are asked at the same time. */
const MOST_AT_ONCE = 3;

/** What the chats tell: a year's story, this day in other years, and charts. */
export function InsightsPage() {
  const words = useText(insightsText);
  const uploads = useUploads();
  const [address, setAddress] = useSearchParams();
  // The page is about one day, even if it is left open over midnight.
  const [now] = useState(() => new Date());
  const [turns] = useState(() => new Turns(MOST_AT_ONCE));
  const overview = useOverview();
  const scope = useMemo<InsightScope>(() => {
    const filter = readFilter(address);
    return { filter, bounds: boundsOf(filter.range, now), today: dayOf(now), turns };
  }, [address, now, turns]);

  const { filter } = scope;
  const change = (next: InsightFilter) =>
    // Days are typed piece by piece; one press of "back" leads to what was before.
    setAddress(writeFilter(next), {
      replace: next.range.kind === 'days' && filter.range.kind === 'days',
    });
  const days = overview.data?.days;
  const years = days ? yearsBetween(days.first, days.last) : [];
  const year = readYear(address.get('story')) ?? yearOf(filter.range, now) ?? years[0];

  if (overview.error) {
    return (
      <>
        <PageHeader title={words.title} />
        <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />
      </>
    );
  }
  if (overview.data && !days) {
    return (
      <>
        <PageHeader title={words.title} />
        <EmptyState
          icon="insights"
          title={words.empty.title}
          actions={
            <Button tone="primary" icon="add" onClick={uploads.add}>
              {words.empty.action}
            </Button>
          }
        >
          {words.empty.text}
        </EmptyState>
      </>
    );
  }
  return (
    <div className={styles.page}>
      <PageHeader title={words.title}>{words.lead}</PageHeader>
      <FilterBar filter={filter} overview={overview.data} today={now} onChange={change} />
      <InsightScopeContext value={scope}>
        <div className={styles.parts}>
          {year !== undefined && (
            <YearStory
              year={year}
              years={years}
              onYear={(next) => {
                const told = writeFilter(filter);
                told.set('story', String(next));
                setAddress(told, { replace: true, preventScrollReset: true });
              }}
            />
          )}
          <OnThisDay />
          <QuestionGroups />
        </div>
      </InsightScopeContext>
    </div>
  );
}
