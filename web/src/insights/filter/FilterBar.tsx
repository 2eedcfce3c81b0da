import { useText } from '../../text/LanguageProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { insightsText } from '../text.ts';
import type { Overview } from '../useOverview.ts';
import { DaysFields } from './DaysFields.tsx';
import styles from './FilterBar.module.css';
import { ALL, type InsightFilter, type Range, yearsBetween } from './insightFilter.ts';

type Props = {
  filter: InsightFilter;
  overview: Overview | undefined;
  today: Date;
  onChange: (filter: InsightFilter) => void;
};

/** Which chat and which time all charts are about. */
export function FilterBar({ filter, overview, today, onChange }: Props) {
  const words = useText(insightsText).filter;
  const { chat, range } = filter;
  const chats = overview?.chats ?? [];
  const year = today.getFullYear();
  const past = overview?.days ? yearsBetween(overview.days.first, overview.days.last) : [];
  const years = past.filter((one) => one < year - 1);
  if (range.kind === 'year' && !years.includes(range.year)) {
    years.push(range.year);
    years.sort((a, b) => b - a);
  }
  const ranges = [
    { value: 'all', label: words.all },
    { value: 'this-year', label: words.thisYear(String(year)) },
    { value: 'last-year', label: words.lastYear(String(year - 1)) },
    ...years.map((one) => ({ value: String(one), label: String(one) })),
    { value: 'days', label: words.days },
  ];
  return (
    <search className={styles.bar} aria-label={words.label}>
      <Select
        label={words.chat}
        value={chat}
        options={[
          { value: '', label: words.allChats },
          // One that is not there, or not known yet, is still what was asked for.
          ...(chat && !chats.includes(chat) ? [{ value: chat, label: chat }] : []),
          ...chats.map((title) => ({ value: title, label: title })),
        ]}
        onChange={(title) => onChange({ ...filter, chat: title })}
      />
      <Select
        label={words.range}
        value={range.kind === 'year' ? String(range.year) : range.kind}
        options={ranges}
        onChange={(name) => onChange({ ...filter, range: rangeNamed(name) })}
      />
      {range.kind === 'days' && (
        <DaysFields range={range} onChange={(days) => onChange({ ...filter, range: days })} />
      )}
      {(chat || range.kind !== 'all') && (
        <Button tone="quiet" icon="close" onClick={() => onChange({ chat: '', range: ALL })}>
          {words.reset}
        </Button>
      )}
    </search>
  );
}

function rangeNamed(name: string): Range {
  if (name === 'all' || name === 'this-year' || name === 'last-year') {
    return { kind: name };
  }
  return name === 'days'
    ? { kind: 'days', from: '', to: '' }
    : { kind: 'year', year: Number(name) };
}
