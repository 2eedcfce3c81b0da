/** A file's name that carries a hash of the content, taken apart. */
export interface HashedName {
  /** As it was before it got its hash. */
  original: string;
  /** The digits that it carries. */
  hash: string;
}

const HASHED = /^(.*)--([0-9a-f]{16})(\.[^./]*)?$/s;

/** Takes a name apart, by the rule of `HashedName` in Java; null if it carries no hash. */
export function hashedName(name: string): HashedName | null {
  const [, stem, hash, ending = ''] = HASHED.exec(name) ?? [];
  return stem === undefined || hash === undefined ? null : { original: stem + ending, hash };
}
