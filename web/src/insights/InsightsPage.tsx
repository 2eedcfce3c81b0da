import { useText } from '../text/LanguageProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { insightsText } from './text.ts';

/** Stands in for the page that is to come. */
export function InsightsPage() {
  const words = useText(insightsText);
  return (
    <>
      <PageHeader title={words.title} />
      <EmptyState icon="insights" title={words.soon} />
    </>
  );
}
