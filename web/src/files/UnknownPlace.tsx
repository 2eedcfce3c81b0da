import { useText } from '../text/LanguageProvider.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { filesText } from './text.ts';

/** An address of files that leads nowhere. */
export function UnknownPlace() {
  const words = useText(filesText);
  return (
    <>
      <PageHeader title={words.title} />
      <EmptyState
        icon="files"
        title={words.unknownPlace}
        actions={<ButtonLink to="/files">{words.start}</ButtonLink>}
      >
        {words.unknownPlaceText}
      </EmptyState>
    </>
  );
}
