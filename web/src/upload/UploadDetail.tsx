import { ChatOutcome } from '../receipts/ChatOutcome.tsx';
import { RefusedOutcome } from '../receipts/RefusedOutcome.tsx';
import { receiptsText } from '../receipts/text.ts';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { shownName } from '../text/shownName.ts';
import { Progress } from '../ui/Progress.tsx';
import { uploadText } from './text.ts';
import styles from './UploadDetail.module.css';
import type { UploadRow } from './UploadSession.ts';
import { uploadKey } from './uploadPlace.ts';

type Props = { row: UploadRow; online: boolean };

/** How far a file is, or what became of it. */
export function UploadDetail({ row, online }: Props) {
  const words = useText(uploadText);
  const found = useText(receiptsText);
  const formats = useFormats();
  const { upload, outcome } = row;
  const { state } = upload;
  if (outcome?.kind === 'chat') {
    const isThere = state.kind === 'done' && !state.isNew;
    return <ChatOutcome outcome={outcome} isThere={isThere} />;
  }
  if (outcome?.kind === 'refused') {
    return <RefusedOutcome outcome={outcome} />;
  }
  switch (state.kind) {
    case 'waiting':
      return (
        <p className={styles.soft}>
          {online ? words.states.waiting : words.states.offline}, {formats.bytes(upload.size)}
        </p>
      );
    case 'checking':
      return <p className={styles.soft}>{words.states.checking}</p>;
    case 'sending': {
      const { loaded, rate, stalled } = state;
      const left = rate ? formats.duration(Math.max(1, (upload.size - loaded) / rate)) : null;
      return (
        <>
          <Progress label={shownName(upload.name)} value={loaded / upload.size} />
          <p className={styles.soft}>
            {stalled || !online
              ? online
                ? words.states.stalled
                : words.states.offline
              : [
                  words.sent(formats.bytes(loaded), formats.bytes(upload.size)),
                  rate ? words.rate(formats.bytes(rate)) : null,
                  left ? words.left(left) : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
          </p>
        </>
      );
    }
    case 'failed':
      return (
        <p className={styles.bad}>{words.failures[state.code] ?? words.failureOther(state.code)}</p>
      );
    case 'cancelled':
      return <p className={styles.soft}>{words.states.cancelled}</p>;
    case 'done': {
      const isPicture = /\.(heic|heif|avif|gif|tiff?|dng)$/i.test(upload.name);
      const isBeside = uploadKey(upload.place) !== state.key;
      const kept = isBeside ? words.beside : isPicture ? words.keptPicture : words.kept;
      const arrived = state.isNew ? (outcome ? words.states.done : kept) : words.there;
      const then = outcome && { looking: found.looking, late: found.late, photo: found.photoThere };
      return (
        <p className={styles.soft}>
          {[arrived, outcome && then?.[outcome.kind]].filter(Boolean).join(' · ')}
        </p>
      );
    }
  }
}
