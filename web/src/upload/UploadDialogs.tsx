import { useText } from '../text/LanguageProvider.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { useToast } from '../ui/ToastProvider.tsx';
import { uiText } from '../ui/text.ts';
import type { ChosenFiles } from './chosenFiles.ts';
import type { UploadChoices } from './Upload.ts';
import type { UploadEngine } from './useUploadEngine.ts';

/** Goes on with what somebody wanted to do. */
export type Leave = () => void;

type Props = {
  engine: UploadEngine;
  /** Files are above the page. */
  dragging: boolean;
  /** They were dropped, and folders among them are looked through. */
  reading: boolean;
  adding: boolean;
  choices: UploadChoices;
  onChoices: (choices: UploadChoices) => void;
  onChosen: (chosen: ChosenFiles) => void;
  onClose: () => void;
  /** What waits until somebody agrees to end what is on its way. */
  leaving: Leave | null;
  onStay: () => void;
};

/** What is above the page for uploads. A fault in it closes it, and leaves uploads alone. */
export function UploadDialogs(props: Props) {
  const { engine, dragging, reading, adding, choices, onChoices, onChosen, onClose } = props;
  const { leaving, onStay } = props;
  const { DropOverlay, LeaveDialog, UploadDialog } = engine.parts;
  const words = useText(uiText);
  const toast = useToast();
  const failed = (close: () => void) => () => {
    close();
    toast({ text: words.errorOther, tone: 'danger' });
  };
  return (
    <>
      <ErrorBoundary fallback={() => null}>
        <DropOverlay dragging={dragging && !adding} reading={reading} />
      </ErrorBoundary>
      {adding && (
        <ErrorBoundary fallback={() => null} onFailure={failed(onClose)}>
          <UploadDialog
            choices={choices}
            onChoices={onChoices}
            dragging={dragging}
            onChosen={onChosen}
            onClose={onClose}
          />
        </ErrorBoundary>
      )}
      {leaving && (
        <ErrorBoundary fallback={() => null} onFailure={failed(onStay)}>
          <LeaveDialog onLeave={leaving} onClose={onStay} />
        </ErrorBoundary>
      )}
    </>
  );
}
