// Owns turning bytes into text: UTF-8, UTF-16 and GB18030, each refused unless it fits without a fault.

/** The text of a file, without its byte order mark; undefined where it is in none of the known encodings. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const utf16 = utf16Label(bytes);
  const labels = utf16 === undefined ? ['utf-8', 'gb18030'] : [utf16];
  for (const label of labels) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // The next encoding may fit.
    }
  }
  return undefined;
}

/** UTF-16 has a byte order mark, or at least the zero bytes that line breaks, digits and spaces leave on one side. */
function utf16Label(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0] as [number, number];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1]++;
  });
  if (bytes.length % 2 === 1 || zeros[0] === zeros[1]) return undefined;
  return zeros[1] > zeros[0] ? 'utf-16le' : 'utf-16be';
}
