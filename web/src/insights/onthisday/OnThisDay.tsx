import { useState } from 'react';
import { insightRows } from '../../api/insightRows.ts';
import { addDays } from '../../text/days.ts';
import { useFormats, useText } from '../../text/LanguageProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Card } from '../Card.tsx';
import { CardState } from '../CardState.tsx';
import { useCalendar } from '../days/useCalendar.ts';
import { useInsightScope } from '../InsightScope.tsx';
import { insightsText } from '../text.ts';
import { useInsight } from '../useInsight.ts';
import { Memory } from './Memory.tsx';
import { memoriesOf } from './memories.ts';
import styles from './OnThisDay.module.css';

/** Its days are those of all years: it has a 29 February. */
const LEAP_YEAR = 2024;

/** What was said on this day in all the years; the days before and after, too. */
export function OnThisDay() {
  const { nothing, onThisDay: words } = useText(insightsText);
  const formats = useFormats();
  const calendar = useCalendar();
  const { filter, bounds, today } = useInsightScope();
  const thisDay = today.slice(5);
  const [day, setDay] = useState(thisDay);
  const go = (days: number) => setDay(addDays(`${LEAP_YEAR}-${day}`, days).slice(5));
  const asked = useInsight('on-this-day', { about: { day } });
  const all = !filter.chat && !bounds.from && !bounds.to;
  return (
    <Card
      level={2}
      title={words.title}
      about={calendar.dayOfYear(day)}
      busy={asked.isPlaceholderData}
      actions={
        <div className={styles.days}>
          {day !== thisDay && (
            <Button tone="quiet" onClick={() => setDay(thisDay)}>
              {words.today}
            </Button>
          )}
          <IconButton icon="left" label={words.earlier} onClick={() => go(-1)} />
          <IconButton icon="right" label={words.later} onClick={() => go(1)} />
        </div>
      }
    >
      <CardState
        asked={asked}
        empty={(insight) => insight.rows.length === 0}
        nothing={all ? words.nothing : nothing}
      >
        {(insight) => (
          <div className={styles.years}>
            {memoriesOf(insightRows(insight)).map((memory) => {
              const years = Number(today.slice(0, 4)) - Number(memory.date.slice(0, 4));
              return (
                <Memory
                  key={memory.date}
                  memory={memory}
                  title={years > 0 ? calendar.yearsAgo(years) : words.thisYear}
                  date={formats.shortDate(memory.date)}
                />
              );
            })}
          </div>
        )}
      </CardState>
    </Card>
  );
}
