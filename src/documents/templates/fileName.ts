// Which texts are safe as a part of a file's name on every system, and making one of any text. Chinese names stay as
// they are.

const MOST = 40; // characters; a Chinese one takes 3 of the 255 bytes that a name may have
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i; // names that Windows keeps for itself

/**
 * The text as a part of a file's name: letters, digits, `_`, `.` and `-`; whatever else stands there becomes a `-`.
 * Empty where nothing is left.
 */
export function toFileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_.]+/gu, '-')
    .replace(/\.{2,}/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-._]+/, '');
  const name = Array.from(plain)
    .slice(0, MOST)
    .join('')
    .replace(/[-._]+$/, '');
  return DEVICE.test(name) ? `${name}-1` : name;
}
