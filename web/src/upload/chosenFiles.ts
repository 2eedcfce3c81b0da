/** A file that somebody chose. */
export interface ChosenFile {
  file: File;
  /** Below the folder that was given, with that folder's name in front; else its name. */
  path: string;
}

/** What was chosen. */
export interface ChosenFiles {
  files: ChosenFile[];
  /** How many were left out: hidden ones and those that systems put beside files. */
  leftOut: number;
  /** Paths of what could not be looked at. */
  unreadable: string[];
}

const LITTER = new Set(['__MACOSX', 'Thumbs.db', 'desktop.ini']);

/** What a file field holds. Files that were picked by themselves are never left out. */
export function pickedFiles(picked: Iterable<File>): ChosenFiles {
  const chosen: ChosenFiles = { files: [], leftOut: 0, unreadable: [] };
  for (const file of picked) {
    const path = file.webkitRelativePath || file.name;
    // The first part is the folder that was chosen, by its owner's will.
    if (path.split('/').slice(1).some(isLitter)) {
      chosen.leftOut++;
    } else {
      chosen.files.push({ file, path });
    }
  }
  return chosen;
}

/** All files that were dropped, and all that are below the folders among them. */
export async function droppedFiles(
  dropped: readonly (FileSystemEntry | File)[],
): Promise<ChosenFiles> {
  const chosen: ChosenFiles = { files: [], leftOut: 0, unreadable: [] };
  for (const entry of dropped) {
    if (entry instanceof File) {
      chosen.files.push({ file: entry, path: entry.name });
    } else {
      await walk(entry, entry.name, chosen);
    }
  }
  return chosen;
}

async function walk(entry: FileSystemEntry, path: string, chosen: ChosenFiles): Promise<void> {
  try {
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      );
      chosen.files.push({ file, path });
      return;
    }
    for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) {
      if (isLitter(child.name)) {
        chosen.leftOut++;
      } else {
        await walk(child, `${path}/${child.name}`, chosen);
      }
    }
  } catch {
    chosen.unreadable.push(path);
  }
}

/** A reader gives a hundred at a time, and nothing at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) {
      return children;
    }
    children.push(...some);
  }
}

function isLitter(name: string): boolean {
  return name.startsWith('.') || LITTER.has(name);
}
