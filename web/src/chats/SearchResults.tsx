import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { isOffline } from '../api/isOffline.ts';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { type Search, searchAddress } from './addresses.ts';
import { SearchResult } from './SearchResult.tsx';
import styles from './SearchResults.module.css';
import { chatsText } from './text.ts';
import { useScrollMemory } from './useScrollMemory.ts';
import { useSearch } from './useSearch.ts';

type Props = { search: Search };

/** What was found, the newest first, and how far was searched. */
export function SearchResults({ search }: Props) {
  const words = useText(chatsText);
  const formats = useFormats();
  const { key } = useLocation();
  const results = useSearch(search);
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isFetchNextPageError } = results;
  const scroller = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  useScrollMemory(scroller, `search ${key} ${searchAddress(search)}`);

  const goesOn = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    const element = end.current;
    if (!element || !goesOn) {
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) {
          void fetchNextPage();
        }
      },
      { root: scroller.current, rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [goesOn, fetchNextPage]);

  const messages = results.data?.pages.flatMap((page) => page.items) ?? [];
  const count = formats.count(messages.length);
  const until = messages.at(-1)?.date;
  const status =
    hasNextPage && until
      ? words.foundSoFar(count, formats.date(until))
      : words.foundAll(count, messages.length === 1);
  return (
    <div ref={scroller} className={styles.scroller}>
      <p role="status" className={styles.status}>
        {messages.length > 0 ? status : ''}
      </p>
      {isOffline(results) && <ErrorState code="NO_CONNECTION" />}
      {results.isPending && !isOffline(results) && <Loading label={words.searching} />}
      {results.isSuccess && messages.length === 0 && (
        <EmptyState icon="search" title={words.nothing}>
          {words.nothingHint}
        </EmptyState>
      )}
      <ol className={styles.list}>
        {messages.map((message) => (
          <SearchResult key={message.message_id} message={message} search={search.search.trim()} />
        ))}
      </ol>
      {results.error && !isFetchingNextPage && (
        <ErrorState
          error={results.error}
          onRetry={() => void (messages.length > 0 ? fetchNextPage() : results.refetch())}
        />
      )}
      <div ref={end} className={styles.end}>
        {isFetchingNextPage && <Loading label={words.searching} />}
        {goesOn && <Button onClick={() => void fetchNextPage()}>{words.showMore}</Button>}
      </div>
    </div>
  );
}
