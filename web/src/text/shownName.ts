/** What turns round the text behind it, as far as a name can go. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name without what would make it look like another: `photo\u202egpj.exe` is no picture. */
export function shownName(name: string): string {
  return name.replace(TURNING, '\ufffd');
}
