import { useState } from 'react';
import { useText } from '../../text/LanguageProvider.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { isDay } from '../days/calendar.ts';
import { insightsText } from '../text.ts';
import type { Range } from './insightFilter.ts';

type Days = Extract<Range, { kind: 'days' }>;

type Props = { range: Days; onChange: (range: Days) => void };

/** The first and the last day. While a year is typed it is 0002, then 0020: those are not asked for. */
export function DaysFields({ range, onChange }: Props) {
  const words = useText(insightsText).filter;
  const [typed, setTyped] = useState(range);
  const [asked, setAsked] = useState(range);
  // What was typed goes when the address says something else.
  if (asked.from !== range.from || asked.to !== range.to) {
    setAsked(range);
    setTyped(range);
  }
  const change = (days: Days) => {
    setTyped(days);
    if ([days.from, days.to].every((day) => day === '' || isDay(day))) {
      onChange(days);
    }
  };
  return (
    <>
      <DateField
        label={words.from}
        value={typed.from}
        onChange={(from) => change({ ...typed, from })}
      />
      <DateField label={words.to} value={typed.to} onChange={(to) => change({ ...typed, to })} />
    </>
  );
}
