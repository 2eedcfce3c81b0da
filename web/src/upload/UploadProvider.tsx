import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { UploadChoices } from './Upload.ts';
import { type Leave, UploadDialogs } from './UploadDialogs.tsx';
import { useDrops } from './useDrops.ts';
import { type UploadEngine, useUploadEngine } from './useUploadEngine.ts';

/** What the rest of the app may ask of uploads. */
export interface Uploads {
  /** Lets one choose files. */
  add: () => void;
  /** The same, for files that are only to be kept. */
  keep: () => void;
  /** Whether something would be lost if the app were left now. */
  isBusy: () => boolean;
  /** Does what ends uploads: at once if there are none, else after asking. */
  leave: (go: Leave) => void;
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
  const [leaving, setLeaving] = useState<{ go: Leave } | null>(null);

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
    const isBusy = () => reading || (engine?.session.isBusy() ?? false);
    return {
      add: () => ask({}),
      keep: () => ask({ keepRawOnly: true }),
      isBusy,
      leave: (go) => (isBusy() ? setLeaving({ go }) : go()),
    };
  }, [load, engine, reading]);
  return (
    <UploadContext value={uploads}>
      <EngineContext value={engine}>
        {children}
        {engine && (
          <UploadDialogs
            engine={engine}
            dragging={dragging}
            reading={reading}
            adding={adding}
            choices={choices}
            onChoices={setChoices}
            onChosen={(chosen) => {
              engine.session.bring(chosen, choices);
              close();
            }}
            onClose={close}
            leaving={leaving?.go ?? null}
            onStay={() => setLeaving(null)}
          />
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
