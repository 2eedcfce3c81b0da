import { useBucket } from '../bucket/BucketContext.tsx';
import { useText } from '../text/LanguageProvider.tsx';
import { useToast } from '../ui/ToastProvider.tsx';
import { filesText } from './text.ts';

/** Saves an object on this device; a word says if that cannot begin. */
export function useDownload(): (key: string, name: string) => void {
  const bucket = useBucket();
  const words = useText(filesText);
  const toast = useToast();
  return (key, name) => {
    bucket.downloadUrl(key, name).then(
      (url) => {
        const link = document.createElement('a');
        link.href = url;
        link.download = name;
        link.click();
      },
      () => toast({ text: words.downloadFailed(name), tone: 'danger' }),
    );
  };
}
