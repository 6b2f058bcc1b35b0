// Writing text as other programs save it: in GBK, and in UTF-16. The system's own decoder says which bytes mean
// which character.

/** The bytes of each character that GBK has, but for those of ASCII. */
const GBK = new Map<string, readonly [number, number]>();
for (let first = 0x81; first <= 0xfe; first++) {
  for (let second = 0x40; second <= 0xfe; second++) {
    const character = new TextDecoder('gbk').decode(Uint8Array.of(first, second));
    if (character.length === 1 && character !== '\uFFFD' && !GBK.has(character)) GBK.set(character, [first, second]);
  }
}

/** A text in GBK, as Notepad and WPS save it as "ANSI"; a `?` for what GBK does not have. */
export function toGbk(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((each) => (each < '\u0080' ? [each.charCodeAt(0)] : (GBK.get(each) ?? [0x3f]))),
  );
}

/** A text in UTF-16, without a byte order mark unless the text begins with one. */
export function toUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return Uint8Array.from(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

/** Pieces of bytes, one after the other. */
export function joined(...pieces: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(pieces.map((each) => (typeof each === 'string' ? Buffer.from(each) : each)));
}
