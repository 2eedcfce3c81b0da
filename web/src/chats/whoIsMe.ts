const KEY = 'homelake.me';

/** Who the reader is in each chat; an empty name for nobody. */
type Choices = Readonly<Record<string, string>>;

/**
 * Which of a chat's senders the reader is: as chosen in it, else under a name chosen in another
 * chat. Remembered on this device only; exports do not say whose phone they come from.
 */
export function whoIsMe(chat: string, senders: readonly string[]): string | null {
  const choices = remembered();
  if (Object.hasOwn(choices, chat)) {
    return choices[chat] || null;
  }
  const names = new Set(Object.values(choices));
  return senders.find((sender) => names.has(sender)) ?? null;
}

/** Remembers who the reader is in a chat; null for nobody. */
export function rememberMe(chat: string, sender: string | null): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...remembered(), [chat]: sender ?? '' }));
  } catch {
    // A browser may refuse to keep anything; then it lasts until the chat is left.
  }
}

function remembered(): Choices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const pairs = typeof kept === 'object' && kept ? Object.entries(kept) : [];
    return Object.fromEntries(pairs.filter(([, name]) => typeof name === 'string'));
  } catch {
    return {};
  }
}
