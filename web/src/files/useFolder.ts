import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BucketObject } from '../bucket/Bucket.ts';
import { useBucket } from '../bucket/BucketContext.tsx';

/** What lies directly in a folder, as far as it was loaded. */
export interface Folder {
  folders: readonly string[];
  files: readonly BucketObject[];
  isPending: boolean;
  error: unknown;
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore: () => void;
  retry: () => void;
}

/** Lists a folder, page by page. */
export function useFolder(prefix: string): Folder {
  const bucket = useBucket();
  const query = useInfiniteQuery({
    queryKey: ['files', 'folder', prefix],
    queryFn: ({ pageParam, signal }) =>
      bucket.list(prefix, { delimiter: '/', token: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // Files may have come or gone in another tab.
    refetchOnWindowFocus: 'always',
  });
  const pages = query.data?.pages;
  const shown = useMemo(
    () => ({
      folders: pages?.flatMap((page) => page.folders) ?? [],
      // A folder made by a console is an object by its own name.
      files: pages?.flatMap((page) => page.objects).filter(({ key }) => key !== prefix) ?? [],
    }),
    [pages, prefix],
  );
  return {
    ...shown,
    isPending: query.isPending,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
}
