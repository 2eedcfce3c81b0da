import { type ComponentProps, useRef } from 'react';
import { isLikelyDay } from '../text/days.ts';
import { DateField } from './DateField.tsx';
import { useDraft } from './useDraft.ts';

type Props = ComponentProps<typeof DateField> & {
  /** Something large follows: what is typed is told on Enter, or when the field is left. */
  waits?: boolean;
};

/** Keys that write nothing: they lead on, or open the calendar. */
const SILENT = new Set(['Tab', 'Shift', 'Enter', 'Escape', ' ', 'F4']);

/**
 * A day that may be typed. While a year is typed it is 0002, then 0020: only days are told that
 * anybody could mean. A day that is picked in the calendar is told at once.
 */
export function TypedDateField({ value, onChange, waits = false, ...rest }: Props) {
  const draft = useDraft(value);
  const typing = useRef(false);
  const told = useRef(value);
  told.current = value;
  const isTellable = (day: string) => (day === '' ? !waits : isLikelyDay(day));
  const tell = (day: string) => {
    if (isTellable(day) && day !== told.current) {
      told.current = day;
      draft.note(day);
      onChange(day);
    }
  };
  return (
    <DateField
      {...rest}
      value={draft.text}
      onChange={(day) => {
        draft.write(day);
        if (!waits || !typing.current) {
          tell(day);
        }
      }}
      onPointerDown={() => {
        typing.current = false;
      }}
      onKeyDown={(event) => {
        typing.current = !SILENT.has(event.key) && !event.altKey;
        if (event.key === 'Enter') {
          tell(draft.text);
        }
      }}
      onBlur={() => {
        typing.current = false;
        if (isTellable(draft.text)) {
          tell(draft.text);
        } else {
          draft.write(value);
        }
      }}
    />
  );
}
