import { useText } from '../text/LanguageProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { chatsText } from './text.ts';

/** Stands in for the page that is to come. */
export function ChatsPage() {
  const words = useText(chatsText);
  return (
    <>
      <PageHeader title={words.title} />
      <EmptyState icon="chats" title={words.soon} />
    </>
  );
}
