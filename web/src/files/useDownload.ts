import { useBucket } from '../bucket/BucketContext.tsx';
import { saveObject } from '../bucket/saveObject.ts';
import { useText } from '../text/LanguageProvider.tsx';
import { shownName } from '../text/shownName.ts';
import { errorCode, errorText } from '../ui/errorText.ts';
import { useToast } from '../ui/ToastProvider.tsx';
import { uiText } from '../ui/text.ts';
import { filesText } from './text.ts';

/** Saves an object on this device; a word says why, if that cannot begin. */
export function useDownload(): (key: string, name: string) => void {
  const bucket = useBucket();
  const words = useText(filesText);
  const shared = useText(uiText);
  const toast = useToast();
  return (key, name) => {
    saveObject(bucket, key, name).catch((error: unknown) => {
      const why = errorText(shared, errorCode(error));
      toast({ text: `${words.downloadFailed(shownName(name))} ${why}`, tone: 'danger' });
    });
  };
}
