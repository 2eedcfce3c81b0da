import { refusalWords } from '../receipts/refusalWords.ts';
import { receiptsText } from '../receipts/text.ts';
import { useFormats, useText } from '../text/LanguageProvider.tsx';
import { shownName } from '../text/shownName.ts';
import type { UploadSummary } from './summary.ts';
import { uploadText } from './text.ts';
import type { UploadRow } from './UploadSession.ts';

/** Chats that are told one by one. */
const MOST_TOLD = 3;

/** What is read aloud: results, once all have arrived; not each step on the way. */
export function useSpoken(rows: readonly UploadRow[], summary: UploadSummary): string {
  const words = useText(uploadText);
  const found = useText(receiptsText);
  const formats = useFormats();
  if (rows.length === 0 || summary.open > 0) {
    return '';
  }
  const arrived = summary.done + summary.there;
  if (arrived + summary.failed === 0) {
    return words.states.cancelled;
  }
  const said = [words.said.all(formats.count(arrived), arrived === 1)];
  if (summary.failed > 0) {
    said.push(words.said.failed(formats.count(summary.failed)));
  }
  let told = 0;
  for (const { upload, outcome } of rows) {
    if (told === MOST_TOLD) {
      break;
    }
    if (outcome?.kind === 'chat') {
      told++;
      const { chat, lines } = outcome.receipt;
      said.push(
        words.said.chat(chat ?? found.noTitle, found.messages(formats.count(lines.message))),
      );
    } else if (outcome?.kind === 'refused' && outcome.receipt.refusal) {
      told++;
      said.push(
        words.said.refused(
          shownName(upload.name),
          refusalWords(found, outcome.receipt.refusal).title,
        ),
      );
    }
  }
  return said.join(' ');
}
