// What the first records of a workbook of before 2007 (BIFF8) say: whether a password guards it, which sheets are
// hidden. They are read as they lie in the file, one after another; where they do not, nothing is told of sheets.

const PACKAGE = new TextEncoder().encode('EncryptedPackage'.replace(/(?!^)/g, '\0'));
/** The record that a workbook begins with: its number, its length, the version, and that it is of the whole. */
const BEGINNING = Uint8Array.of(0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00);
const HEAD = 4; // bytes of a record's number and length
const [END, PASSWORD, SHEET] = [0x0a, 0x2f, 0x85];
/** A password stands before all that it guards. */
const FIRST_RECORDS = 8;

/** Whether a password guards the workbook: one of today lies as a whole in a container of before 2007. */
export function isGuarded(bytes: Uint8Array): boolean {
  if (placeOf(bytes, PACKAGE) >= 0) return true;
  let count = 0;
  for (const { id } of recordsOf(bytes)) {
    if (id === PASSWORD) return true;
    if (++count === FIRST_RECORDS) return false;
  }
  return false;
}

/** Which sheets with cells are hidden, in their order. */
export function hiddenSheets(bytes: Uint8Array): readonly boolean[] {
  const hidden: boolean[] = [];
  for (const { id, at } of recordsOf(bytes)) {
    // Where it lies (4 bytes), whether it is hidden, and its kind, of which 0 is a sheet with cells.
    const [state = 0, kind] = bytes.subarray(at + HEAD + 4, at + HEAD + 6);
    if (id === SHEET && kind === 0) hidden.push((state & 3) !== 0);
  }
  return hidden;
}

/** The records of the whole workbook, up to their end. */
function* recordsOf(bytes: Uint8Array): Generator<{ readonly id: number; readonly at: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = placeOf(bytes, BEGINNING);
  while (at >= 0 && at + HEAD <= bytes.length) {
    const id = view.getUint16(at, true);
    yield { id, at };
    if (id === END) return;
    at += HEAD + view.getUint16(at + 2, true);
  }
}

function placeOf(bytes: Uint8Array, wanted: Uint8Array): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return at;
  return -1;
}
