// Owns what `§3.2` without a pack's name means in the files of a pack: the main regulation's clause, but in posts, indicators and the glossary
// first the pack's own.

/** True for a file of a pack, by its path there, in which a bare number means the pack's own clause where there is one. */
export function meansOwn(path: string): boolean {
  return !path.startsWith('documents/') && !path.startsWith('regulation/');
}
