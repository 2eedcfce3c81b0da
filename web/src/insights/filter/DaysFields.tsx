import { useText } from '../../text/LanguageProvider.tsx';
import { TypedDateField } from '../../ui/TypedDateField.tsx';
import { insightsText } from '../text.ts';
import type { Range } from './insightFilter.ts';

type Days = Extract<Range, { kind: 'days' }>;

type Props = { range: Days; onChange: (range: Days) => void };

/** The first and the last day. */
export function DaysFields({ range, onChange }: Props) {
  const words = useText(insightsText).filter;
  return (
    <>
      <TypedDateField
        label={words.from}
        value={range.from}
        onChange={(from) => onChange({ ...range, from })}
      />
      <TypedDateField
        label={words.to}
        value={range.to}
        onChange={(to) => onChange({ ...range, to })}
      />
    </>
  );
}
