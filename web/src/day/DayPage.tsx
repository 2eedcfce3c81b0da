import { useParams } from 'react-router';
import { isDay } from '../text/days.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { DayView } from './DayView.tsx';
import { dayText } from './text.ts';

/** A day: its photos and what was written, in all chats. */
export function DayPage() {
  const words = useText(dayText);
  const { date } = useParams();
  if (isDay(date)) {
    return <DayView key={date} day={date} />;
  }
  return (
    <>
      <PageHeader title={words.title} />
      <EmptyState
        icon="calendar"
        title={words.noDay}
        actions={<ButtonLink to="/chats">{words.toChats}</ButtonLink>}
      >
        {words.noDayHint}
      </EmptyState>
    </>
  );
}
