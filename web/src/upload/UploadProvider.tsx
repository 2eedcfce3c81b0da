import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { UploadChoices } from './Upload.ts';
import { useDrops } from './useDrops.ts';
import { type UploadEngine, useUploadEngine } from './useUploadEngine.ts';

/** What the rest of the app may ask of uploads. */
export interface Uploads {
  /** Lets one choose files. */
  add: () => void;
  /** The same, for files that are only to be kept. */
  keep: () => void;
}

const UploadContext = createContext<Uploads | null>(null);
const EngineContext = createContext<UploadEngine | null>(null);

type Props = { children: ReactNode };

/**
 * Keeps uploads going while one browses: it is above all routes. Takes what is dropped anywhere;
 * all but that is loaded when it is first wanted.
 */
export function UploadProvider({ children }: Props) {
  const { engine, load } = useUploadEngine();
  const [adding, setAdding] = useState(false);
  const [choices, setChoices] = useState<UploadChoices>({});
  const [reading, setReading] = useState(false);

  const close = () => {
    setAdding(false);
    setChoices({});
  };
  const dragging = useDrops({
    onDrag: () => void load(),
    onDrop: async (dropped) => {
      setReading(true);
      const loaded = await load();
      if (loaded) {
        const chosen = await loaded.parts.droppedFiles(dropped);
        loaded.session.bring(chosen, choices);
        close();
      }
      setReading(false);
    },
  });
  const uploads = useMemo<Uploads>(() => {
    const ask = (first: UploadChoices) => {
      setChoices(first);
      setAdding(true);
      void load();
    };
    return { add: () => ask({}), keep: () => ask({ keepRawOnly: true }) };
  }, [load]);
  return (
    <UploadContext value={uploads}>
      <EngineContext value={engine}>
        {children}
        {engine && (
          <>
            <engine.parts.DropOverlay dragging={dragging && !adding} reading={reading} />
            {adding && (
              <engine.parts.UploadDialog
                choices={choices}
                onChoices={setChoices}
                dragging={dragging}
                onChosen={(chosen) => {
                  engine.session.bring(chosen, choices);
                  close();
                }}
                onClose={close}
              />
            )}
          </>
        )}
      </EngineContext>
    </UploadContext>
  );
}

/** Uploads, from anywhere in the app. */
export function useUploads(): Uploads {
  const uploads = use(UploadContext);
  if (!uploads) {
    throw new Error('there is no UploadProvider above');
  }
  return uploads;
}

/** What uploads with; null until somebody wants to. */
export function useLoadedEngine(): UploadEngine | null {
  return use(EngineContext);
}
