import { useRef, useState } from 'react';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { shownName } from '../text/shownName.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useKeptFocus } from '../ui/useKeptFocus.ts';
import { useUploads } from '../upload/UploadProvider.tsx';
import { type Area, nameOf } from './areas.ts';
import { Crumbs } from './Crumbs.tsx';
import { FolderTable } from './FolderTable.tsx';
import { LoadMore } from './LoadMore.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { filesText } from './text.ts';
import { useFolder } from './useFolder.ts';
import { useSelection } from './useSelection.ts';

type Props = { area: Area; prefix: string };

/** What lies in a folder, and what can be done with it. */
export function FolderPage({ area, prefix }: Props) {
  const words = useText(filesText);
  const formats = useFormats();
  const uploads = useUploads();
  const folder = useFolder(prefix);
  const selection = useSelection();
  const [removing, setRemoving] = useState<readonly string[] | null>(null);
  const page = useRef<HTMLDivElement>(null);
  useKeptFocus(page);
  const isTop = prefix === area.prefix;
  const add = area.name === 'archive' ? uploads.keep : uploads.add;
  const { folders, files, hasMore } = folder;
  const isEmpty = folders.length + files.length === 0;
  const count = formats.count(files.length);
  const size = formats.bytes(files.reduce((sum, file) => sum + file.size, 0));
  return (
    <div ref={page}>
      <Crumbs area={area} prefix={prefix} />
      <PageHeader
        title={isTop ? words.areas[area.name].title : shownName(nameOf(prefix))}
        actions={
          area.yours && (
            <Button icon="add" onClick={add}>
              {words.add}
            </Button>
          )
        }
      >
        {files.length > 0
          ? hasMore
            ? words.loadedMore(count, size)
            : words.loaded(files.length, count, size)
          : isTop && words.areas[area.name].text}
      </PageHeader>
      {folder.isPending ? (
        <Loading fill />
      ) : folder.error && isEmpty ? (
        <ErrorState error={folder.error} onRetry={folder.retry} />
      ) : isEmpty ? (
        <EmptyState
          icon={area.icon}
          title={words.empty}
          actions={
            area.yours && (
              <Button tone="primary" icon="add" onClick={add}>
                {words.add}
              </Button>
            )
          }
        >
          {isTop ? words.emptyArea : words.emptyText}
        </EmptyState>
      ) : (
        <>
          <FolderTable
            area={area}
            folders={folders}
            files={files}
            selection={selection}
            onRemove={(key) => setRemoving([key])}
          />
          {hasMore && (
            <LoadMore label={words.loadMore} busy={folder.isLoadingMore} onMore={folder.loadMore} />
          )}
          {selection.keys.size > 0 && (
            <SelectionBar
              count={selection.keys.size}
              onRemove={() => setRemoving([...selection.keys])}
              onClear={selection.clear}
            />
          )}
        </>
      )}
      {removing && (
        <RemoveDialog
          area={area}
          keys={removing}
          onRemoved={selection.clear}
          onClose={() => setRemoving(null)}
        />
      )}
    </div>
  );
}
