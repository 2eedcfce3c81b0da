import { useText } from '../text/LanguageProvider.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import type { PhotoView } from './list/photoList.ts';
import styles from './Toolbar.module.css';
import { photosText } from './text.ts';
import { TAGS } from './usePhotoView.ts';

type Props = { view: PhotoView; onChange: (view: PhotoView) => void };

/** Which photos, and in which order. */
export function Toolbar({ view, onChange }: Props) {
  const words = useText(photosText);
  return (
    <div className={styles.toolbar}>
      <SegmentedControl
        label={words.filter}
        value={view.tag ?? 'all'}
        segments={[
          { value: 'all', label: words.allTags },
          ...TAGS.map((tag) => ({ value: tag, label: words.tags[tag] })),
        ]}
        onChange={(tag) => onChange({ ...view, tag: tag === 'all' ? null : tag })}
      />
      <SegmentedControl
        label={words.sort}
        value={view.sort}
        segments={[
          { value: 'taken_at', label: words.sorts.taken_at, icon: 'camera' },
          { value: 'uploaded_at', label: words.sorts.uploaded_at, icon: 'upload' },
        ]}
        onChange={(sort) => onChange({ ...view, sort })}
      />
    </div>
  );
}
