import { useText } from '../text/LanguageProvider.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { appText } from './text.ts';

/** An address that nothing is at. */
export function NotFoundPage() {
  const words = useText(appText).notFound;
  return (
    <>
      <PageHeader title={words.title} />
      <EmptyState
        icon="search"
        title={words.text}
        actions={
          <ButtonLink to="/" tone="primary">
            {words.home}
          </ButtonLink>
        }
      />
    </>
  );
}
