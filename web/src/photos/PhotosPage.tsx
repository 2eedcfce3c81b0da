import { useText } from '../text/LanguageProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { photosText } from './text.ts';

/** Stands in for the page that is to come. */
export function PhotosPage() {
  const words = useText(photosText);
  return (
    <>
      <PageHeader title={words.title} />
      <EmptyState icon="photos" title={words.soon} />
    </>
  );
}
