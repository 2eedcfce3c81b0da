import { useText } from '../../text/LanguageProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import type { PhotoAddresses } from '../list/PhotoAddresses.ts';
import type { GalleryPhoto } from '../list/photoList.ts';
import { photosText } from '../text.ts';
import styles from './Lightbox.module.css';
import { Lightbox } from './Lightbox.tsx';
import { LightboxFrame } from './LightboxFrame.tsx';

type Props = {
  photos: readonly GalleryPhoto[];
  /** None while it was not found. */
  index: number | undefined;
  /** All photos are known: what was not found is not there. */
  complete: boolean;
  addresses: PhotoAddresses;
  onShow: (id: string) => void;
  onClose: () => void;
  onDownload: (photo: GalleryPhoto) => void;
  onRemove: (photo: GalleryPhoto) => void;
};

/** The photo that the address names, as soon as it is known where it is. */
export function LightboxRoute({ index, complete, ...rest }: Props) {
  const words = useText(photosText).lightbox;
  if (index !== undefined) {
    return <Lightbox index={index} {...rest} />;
  }
  return (
    <LightboxFrame label={words.searching} onClose={rest.onClose}>
      <div className={styles.middle}>
        {complete ? (
          <EmptyState
            icon="photos"
            title={words.missing.title}
            actions={<Button onClick={rest.onClose}>{words.missing.back}</Button>}
          >
            {words.missing.text}
          </EmptyState>
        ) : (
          <Loading label={words.searching} />
        )}
      </div>
    </LightboxFrame>
  );
}
