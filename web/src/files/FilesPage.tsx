import { useText } from '../text/LanguageProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { filesText } from './text.ts';

/** Stands in for the page that is to come. */
export function FilesPage() {
  const words = useText(filesText);
  return (
    <>
      <PageHeader title={words.title} />
      <EmptyState icon="files" title={words.soon} />
    </>
  );
}
