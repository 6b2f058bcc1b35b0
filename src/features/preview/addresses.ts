// Where a page may lead: the one decision for links and pictures of pages and previews, by what is allowed, since what
// an address may start is up to the programs of whoever clicks. It looks at addresses as they stand in HTML, and as
// programs that decode them would.

/** True for an address that a click may open: a web page, a mail, a place of the page, a file beside the document. */
export function isHarmlessLink(address: string): boolean {
  const decoded = decodedFully(address);
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/u.test(decoded) || decoded !== decoded.trim()) return false;
  return /^(?:https?:\/\/(?![/?#])|mailto:(?!\/))./i.test(address) || isBeside(address);
}

/** True for an address whose picture may be shown: one of a harmless link, or the picture itself. */
export function isHarmlessPicture(address: string): boolean {
  return isEmbeddedPicture(address) || isHarmlessLink(address);
}

/** True for an address that is a picture of points, in which nothing can run. */
export function isEmbeddedPicture(address: string): boolean {
  return /^data:image\/(?:png|gif|jpeg|webp);base64,[\w+/=-]*$/i.test(address);
}

// Neither a scheme, nor a drive, nor another computer.
function isBeside(address: string): boolean {
  const [path = ''] = address.split(/[?#]/, 1);
  return !/[:|]|\/\//.test(decodedFully(path));
}

const MOST_ROUNDS = 8;

/**
 * Without the percent forms of ASCII, of which alone schemes, separators and control characters are made. What was
 * encoded again and again hides something: it is given a sign that no address may hold.
 */
function decodedFully(address: string): string {
  let decoded = address;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = decoded;
    decoded = decoded.replace(/%([0-7][\da-f])/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
    if (decoded === before) return decoded;
  }
  return '\\';
}
