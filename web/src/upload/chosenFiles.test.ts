import { describe, expect, it } from 'vitest';
import { droppedFiles, pickedFiles } from './chosenFiles.ts';

function picked(path: string): File {
  const file = new File(['x'], path.split('/').at(-1) ?? '');
  Object.defineProperty(file, 'webkitRelativePath', { value: path.includes('/') ? path : '' });
  return file;
}

function fileEntry(name: string): FileSystemEntry {
  return {
    name,
    isFile: true,
    isDirectory: false,
    file: (resolve: (file: File) => void) => resolve(new File(['x'], name)),
  } as unknown as FileSystemEntry;
}

function brokenEntry(name: string): FileSystemEntry {
  return {
    name,
    isFile: true,
    file: (_: unknown, reject: (error: Error) => void) => reject(new Error('gone')),
  } as unknown as FileSystemEntry;
}

/** Gives its children two at a time, as browsers give a hundred. */
function folderEntry(name: string, children: FileSystemEntry[]): FileSystemEntry {
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = [...children];
      return {
        readEntries: (resolve: (some: FileSystemEntry[]) => void) => resolve(left.splice(0, 2)),
      };
    },
  } as unknown as FileSystemEntry;
}

describe('files that were chosen', () => {
  it('keep their folders, and leave litter out', () => {
    const chosen = pickedFiles(
      ['Trip/a.jpg', 'Trip/.DS_Store', 'Trip/__MACOSX/a.jpg', 'Trip/x/Thumbs.db'].map(picked),
    );
    expect(chosen.files.map(({ path }) => path)).toEqual(['Trip/a.jpg']);
    expect(chosen.leftOut).toBe(3);
  });

  it('are all taken when picked by themselves, or in a hidden folder that was picked', () => {
    const chosen = pickedFiles(['.notes', '.hidden/a.jpg'].map(picked));
    expect(chosen.files.map(({ path }) => path)).toEqual(['.notes', '.hidden/a.jpg']);
  });

  it('come with all that is below folders that were dropped', async () => {
    const chosen = await droppedFiles([
      folderEntry('Trip', [
        fileEntry('a.jpg'),
        fileEntry('.DS_Store'),
        folderEntry('day 1', [fileEntry('b.jpg'), fileEntry('c.jpg'), fileEntry('d.jpg')]),
        brokenEntry('gone.jpg'),
        folderEntry('.git', [fileEntry('config')]),
      ]),
      new File(['x'], 'chat.zip'),
    ]);
    expect(chosen.files.map(({ path }) => path)).toEqual([
      'Trip/a.jpg',
      'Trip/day 1/b.jpg',
      'Trip/day 1/c.jpg',
      'Trip/day 1/d.jpg',
      'chat.zip',
    ]);
    expect(chosen.leftOut).toBe(2);
    expect(chosen.unreadable).toEqual(['Trip/gone.jpg']);
  });
});
