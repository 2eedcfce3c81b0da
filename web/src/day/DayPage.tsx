import { useText } from '../text/LanguageProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { dayText } from './text.ts';

/** Stands in for the page that is to come. */
export function DayPage() {
  const words = useText(dayText);
  return (
    <>
      <PageHeader title={words.title} />
      <EmptyState icon="calendar" title={words.soon} />
    </>
  );
}
