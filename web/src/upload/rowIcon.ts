import type { IconName } from '../ui/Icon.tsx';
import type { UploadRow } from './UploadSession.ts';

/** What a row of an upload begins with. */
export function rowIcon({ upload, outcome }: UploadRow): {
  icon: IconName;
  tone: 'plain' | 'good' | 'bad';
} {
  if (upload.state.kind === 'failed' || outcome?.kind === 'refused') {
    return { icon: 'alert', tone: 'bad' };
  }
  const over = upload.state.kind === 'done' && outcome?.kind !== 'looking';
  if (over && outcome?.kind !== 'late') {
    return { icon: outcome?.kind === 'chat' ? 'chats' : 'check', tone: 'good' };
  }
  return { icon: KIND_ICONS[upload.place.area], tone: 'plain' };
}

const KIND_ICONS: Record<UploadRow['upload']['place']['area'], IconName> = {
  'raw-whatsapp-uploads/': 'chats',
  'uploads-landing/': 'chats',
  'raw-photos/': 'photos',
  'misc/': 'file',
  'raw-archive/': 'archive',
};
