import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useApi } from '../api/ApiContext.tsx';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { EmptyGallery } from './EmptyGallery.tsx';
import { GallerySkeleton } from './GallerySkeleton.tsx';
import { Gallery, type GalleryHandle } from './gallery/Gallery.tsx';
import { PhotoAddresses } from './list/PhotoAddresses.ts';
import type { GalleryPhoto } from './list/photoList.ts';
import { usePhotoList } from './list/usePhotoList.ts';
import { useRenewal } from './list/useRenewal.ts';
import { RemoveDialog } from './select/RemoveDialog.tsx';
import { SelectionBar } from './select/SelectionBar.tsx';
import { SelectionStatus } from './select/SelectionStatus.tsx';
import { useDownloads } from './select/useDownloads.ts';
import { useSelection } from './select/useSelection.ts';
import { Toolbar } from './Toolbar.tsx';
import { photosText } from './text.ts';
import { useOpenPhoto } from './useOpenPhoto.ts';
import { usePhotoView } from './usePhotoView.ts';
import { useRemoval } from './useRemoval.ts';

const LightboxRoute = lazy(async () => ({
  default: (await import('./lightbox/LightboxRoute.tsx')).LightboxRoute,
}));

/** All photos, the newest first; one of them large, if the address names it. */
export function PhotosPage() {
  const words = useText(photosText);
  const formats = useFormats();
  const api = useApi();
  const { view, change } = usePhotoView();
  const list = usePhotoList(view);
  const { photos, complete } = list;
  const indexOf = useMemo(() => new Map(photos.map(({ id }, index) => [id, index])), [photos]);
  const addresses = useMemo(() => new PhotoAddresses(api), [api]);
  const onBroken = useRenewal(addresses, view);
  const { selection, actions } = useSelection(photos);
  const { download, progress, stop } = useDownloads();
  const remove = useRemoval();
  const [asking, setAsking] = useState(false);
  const gallery = useRef<GalleryHandle>(null);
  const { openId, hrefOf, open, show, close } = useOpenPhoto();

  // Back in the gallery, the focus is on the photo that was seen last.
  const seen = useRef(openId);
  useEffect(() => {
    if (openId === null && seen.current !== null) {
      gallery.current?.focusPhoto(seen.current);
    }
    seen.current = openId;
  }, [openId]);

  const chosen = () => photos.filter((photo) => selection.ids.has(photo.id));
  const count = formats.count(photos.length);
  const removeShown = (photo: GalleryPhoto) => {
    const index = indexOf.get(photo.id) ?? 0;
    const neighbour = photos[index + 1] ?? photos[index - 1];
    if (neighbour) {
      show(neighbour.id);
    } else {
      close();
    }
    void remove([photo]);
  };

  return (
    <>
      <PageHeader title={words.title} page="/photos">
        {photos.length > 0 &&
          (complete ? words.count(count, photos.length === 1) : words.loadingMore(count))}
      </PageHeader>
      <Toolbar view={view} onChange={change} />
      {photos.length > 0 ? (
        <Gallery
          key={`${view.sort} ${view.tag}`}
          ref={gallery}
          photos={photos}
          indexOf={indexOf}
          sort={view.sort}
          selection={selection}
          onSelect={actions}
          hrefOf={hrefOf}
          onOpen={open}
          onBroken={onBroken}
        />
      ) : list.error ? null : complete || list.paused ? (
        <EmptyGallery
          tag={view.tag}
          offline={!complete}
          onShowAll={() => change({ ...view, tag: null })}
        />
      ) : (
        <GallerySkeleton />
      )}
      {Boolean(list.error) && (
        <ErrorState
          error={list.error}
          {...(photos.length > 0 ? { title: words.partial } : {})}
          onRetry={list.retry}
        />
      )}
      <SelectionStatus count={selection.ids.size} progress={progress} />
      {(selection.ids.size > 0 || progress) && (
        <SelectionBar
          count={selection.ids.size}
          progress={progress}
          onDownload={() => void download(chosen())}
          onStop={stop}
          onRemove={() => setAsking(true)}
          onClear={actions.clear}
          onLeave={() => gallery.current?.focus()}
        />
      )}
      {asking && (
        <RemoveDialog
          count={selection.ids.size}
          onClose={() => setAsking(false)}
          onRemove={() => void remove(chosen())}
        />
      )}
      {openId !== null && (
        <Suspense fallback={null}>
          <LightboxRoute
            photos={photos}
            index={indexOf.get(openId)}
            complete={complete}
            addresses={addresses}
            onShow={show}
            onClose={close}
            onDownload={(photo) => void download([photo])}
            onRemove={removeShown}
          />
        </Suspense>
      )}
    </>
  );
}
