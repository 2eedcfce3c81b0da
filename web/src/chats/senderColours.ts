const COLOURS = 10;

/** The colour of a sender, as a CSS variable; the same everywhere. */
export function senderColour(sender: string): string {
  return `var(--sender-${hash(sender) + 1})`;
}

/**
 * The colours of a chat's senders: their own, unless somebody before them in the alphabet has it and
 * another is free. So a few people never look the same.
 */
export function senderColours(senders: readonly string[]): Map<string, string> {
  const colours = new Map<string, string>();
  const taken = new Set<number>();
  for (const sender of [...new Set(senders)].sort()) {
    let colour = hash(sender);
    for (let tries = 0; tries < COLOURS && taken.has(colour); tries += 1) {
      colour = (colour + 1) % COLOURS;
    }
    taken.add(colour);
    colours.set(sender, `var(--sender-${colour + 1})`);
  }
  return colours;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0) % COLOURS;
}
