import { errorCode } from '../ui/errorText.ts';

/** Codes of what is wrong with a file before it is sent. */
export type FileFault = 'FILE_EMPTY' | 'FILE_GONE' | 'PATH_TOO_LONG';

/** What the keys to the bucket are called when they are too old; new ones are fetched by themselves. */
const OLD_KEYS = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'RequestExpired',
  'TokenRefreshRequired',
]);

/** Whether a file can still be read: it may have been changed, moved or unplugged. */
export async function isReadable(file: Blob): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/**
 * Why a file did not arrive. A browser tells of a file that cannot be read as of a connection that
 * broke, so the file is looked at.
 */
export async function failureCode(error: unknown, file: Blob): Promise<string> {
  if (!(await isReadable(file))) {
    return 'FILE_GONE' satisfies FileFault;
  }
  return errorCode(error);
}

/** Whether the same request may do a moment later. */
export function isPassing(code: string): boolean {
  return code === 'NO_CONNECTION' || OLD_KEYS.has(code);
}
