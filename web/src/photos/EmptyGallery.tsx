import type { PhotoTag } from '../api/types.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useUploads } from '../upload/UploadProvider.tsx';
import { photosText } from './text.ts';

type Props = { tag: PhotoTag | null; offline: boolean; onShowAll: () => void };

/** There are no photos to be shown; and what to do about it. */
export function EmptyGallery({ tag, offline, onShowAll }: Props) {
  const words = useText(photosText);
  const uploads = useUploads();
  if (offline) {
    return (
      <EmptyState icon="offline" title={words.offline.title}>
        {words.offline.text}
      </EmptyState>
    );
  }
  if (tag) {
    return (
      <EmptyState
        icon="filter"
        title={words.emptyTag.title(words.tags[tag])}
        actions={<Button onClick={onShowAll}>{words.emptyTag.all}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon="photos"
      title={words.empty.title}
      actions={
        <Button tone="primary" icon="upload" onClick={uploads.add}>
          {words.empty.add}
        </Button>
      }
    >
      {words.empty.text}
    </EmptyState>
  );
}
