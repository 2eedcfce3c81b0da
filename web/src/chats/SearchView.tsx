import { useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { useText } from '../text/LanguageProvider.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { usePageFocus } from '../ui/PageFocus.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { useDraft } from '../ui/useDraft.ts';
import { usePageTitle } from '../ui/usePageTitle.ts';
import {
  asksSomething,
  chatAddress,
  isBackwards,
  type Search,
  searchAddress,
} from './addresses.ts';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchResults } from './SearchResults.tsx';
import styles from './SearchView.module.css';
import { chatsText } from './text.ts';
import type { ChatSummary } from './useChats.ts';

type Props = { search: Search; chats: readonly ChatSummary[] };

/** Writing is let come to rest before it is asked for, in milliseconds. */
const REST = 350;

/** Looks for messages in all chats, or in some; what is looked for stands in the address. */
export function SearchView({ search, chats }: Props) {
  const words = useText(chatsText);
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(words.searchMessages);
  usePageFocus(heading);
  const change = (some: Partial<Search>) =>
    void navigate(searchAddress({ ...search, ...some }), { replace: true });
  const field = useRested(search.search, (text) => change({ search: text }));
  return (
    <>
      <div className={styles.head}>
        <div className={styles.title}>
          <Link
            to={search.chat ? chatAddress(search.chat) : '/chats'}
            className={styles.back}
            aria-label={search.chat || words.back}
            title={search.chat || words.back}
          >
            <Icon name="back" />
          </Link>
          <h1 ref={heading} tabIndex={-1}>
            {words.searchMessages}
          </h1>
        </div>
        <SearchField
          label={words.searchLabel}
          value={field.text}
          onChange={field.write}
          onSubmit={field.settle}
        />
        <SearchFilters search={search} chats={chats} onChange={change} />
      </div>
      {asksSomething(search) && !isBackwards(search) ? (
        <SearchResults search={search} />
      ) : (
        <EmptyState icon="search" title={words.searchHint}>
          {words.searchHintMore}
        </EmptyState>
      )}
    </>
  );
}

/** A text that is told once nobody writes any more, or at once on Enter. */
function useRested(told: string, tell: (text: string) => void) {
  const { text, write, note } = useDraft(told);
  const settle = () => {
    note(text);
    tell(text);
  };
  const latest = useRef(settle);
  latest.current = settle;
  useEffect(() => {
    if (text === told) {
      return;
    }
    const timer = setTimeout(() => latest.current(), REST);
    return () => clearTimeout(timer);
  }, [text, told]);
  return { text, write, settle: () => text !== told && settle() };
}
