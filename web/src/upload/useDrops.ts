import { useEffect, useEffectEvent, useState } from 'react';

type Drops = {
  /** Files are above the page. */
  onDrag: () => void;
  /** They were let go. */
  onDrop: (dropped: (FileSystemEntry | File)[]) => void;
};

/** Takes files that are dropped anywhere on the page; says whether some are above it. */
export function useDrops({ onDrag, onDrop }: Drops): boolean {
  const [dragging, setDragging] = useState(false);
  const began = useEffectEvent(onDrag);
  const dropped = useEffectEvent(onDrop);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) {
        return;
      }
      // Else the browser would open what is dropped.
      event.preventDefault();
      if (event.dataTransfer) {
        event.dataTransfer.dropEffect = 'copy';
      }
      if (event.type === 'dragenter') {
        began();
        setDragging(true);
      }
    };
    const leave = (event: DragEvent) => {
      // Between elements of the page there is always another one.
      if (event.relatedTarget === null) {
        setDragging(false);
      }
    };
    const drop = (event: DragEvent) => {
      setDragging(false);
      if (holdsFiles(event) && event.dataTransfer) {
        event.preventDefault();
        dropped(entriesOf(event.dataTransfer));
      }
    };
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return dragging;
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Asked at once: after the event the browser has forgotten. */
function entriesOf(transfer: DataTransfer): (FileSystemEntry | File)[] {
  return [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? (item.webkitGetAsEntry?.() ?? item.getAsFile()) : null;
    return entry ? [entry] : [];
  });
}
