// What the tests inside an editor say to codeShim.mjs, by lines on their console: that they begin, and that a picture is wanted. A desktop
// editor just prints these lines.

/** Printed before the first test; what the editor said until then is about itself. */
export const testsBegin = '[tests begin]';

const pictureStart = '[picture] ';

/** @param {string} title the picture's, any text */
export function pictureRequest(title) {
  return pictureStart + title;
}

/**
 * @param {string} line of the console
 * @returns {string | undefined} the title, if the line asks for a picture
 */
export function requestedPicture(line) {
  return line.startsWith(pictureStart) ? line.slice(pictureStart.length) : undefined;
}

/**
 * @param {string} title
 * @returns {string} a file name that every file system takes
 */
export function pictureFileName(title) {
  return `${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(-80)}.png`;
}
