import { useState } from 'react';
import { isDay } from '../text/days.ts';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { DayCount } from './dateWindows.ts';
import styles from './JumpDialog.module.css';
import { monthsByYear } from './months.ts';
import { chatsText } from './text.ts';

type Props = {
  days: readonly DayCount[];
  onClose: () => void;
  onJump: (date: string) => void;
};

/** All months of a chat, darker where more was written, and a field for a single day. */
export function JumpDialog({ days, onClose, onJump }: Props) {
  const words = useText(chatsText);
  const formats = useFormats();
  const first = days[0]?.date ?? '';
  const last = days.at(-1)?.date ?? '';
  const [date, setDate] = useState(last);
  return (
    <Dialog title={words.jumpTitle} onClose={onClose}>
      <form
        className={styles.day}
        onSubmit={(event) => {
          event.preventDefault();
          if (isDay(date)) {
            onJump(date);
          }
        }}
      >
        <DateField label={words.jumpDay} value={date} min={first} max={last} onChange={setDate} />
        <Button type="submit" tone="primary" disabled={!isDay(date)}>
          {words.jumpThere}
        </Button>
      </form>
      <div className={styles.years}>
        {monthsByYear(days).map(({ year, months }) => (
          <section key={year} aria-label={year}>
            <h3 className={styles.year}>{year}</h3>
            <div className={styles.months}>
              {months.map(({ month, messages, firstDay, share }) => {
                return (
                  <button
                    key={month}
                    type="button"
                    className={styles.month}
                    disabled={firstDay === null}
                    style={{ '--share': share } as React.CSSProperties}
                    title={words.monthCount(formats.month(month), formats.count(messages))}
                    onClick={() => firstDay && onJump(firstDay)}
                  >
                    {`${formats.shortMonth(month)} `}
                    <VisuallyHidden>
                      {words.yearCount(year, formats.count(messages))}
                    </VisuallyHidden>
                  </button>
                );
              })}
            </div>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
