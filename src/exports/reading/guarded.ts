// Whether a workbook in a container of before 2007 is guarded by a password: one of today is put into such a container
// as a whole; one of before 2007 says so in one of its first records.

const PACKAGE = new TextEncoder().encode('EncryptedPackage'.replace(/(?!^)/g, '\0'));
/** The record that a workbook (BIFF8) begins with: its number, its length, the version, and that it is of the whole. */
const BEGINNING = Uint8Array.of(0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00);
const HEAD = 4; // bytes of a record's number and length
const PASSWORD = 0x2f;
/** It stands before all that it guards. */
const FIRST_RECORDS = 8;

/** Whether a password guards the workbook in these bytes. */
export function isGuarded(bytes: Uint8Array): boolean {
  return placeOf(bytes, PACKAGE) >= 0 || hasPassword(bytes, placeOf(bytes, BEGINNING));
}

function hasPassword(bytes: Uint8Array, from: number): boolean {
  if (from < 0) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = from;
  for (let record = 0; record < FIRST_RECORDS && at + HEAD <= bytes.length; record++) {
    if (view.getUint16(at, true) === PASSWORD) return true;
    at += HEAD + view.getUint16(at + 2, true);
  }
  return false;
}

function placeOf(bytes: Uint8Array, wanted: Uint8Array): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return at;
  return -1;
}
