// What the tests inside an editor say to browser/automation.mjs, by lines on their console: that they begin, that a
// picture is wanted, and, from where no file can be written, their result. A desktop editor just prints these lines.

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

const resultStart = '[result] ';

/** @param {import('./results/result.mjs').Result} result */
export function resultLine(result) {
  return resultStart + JSON.stringify(result);
}

/**
 * @param {string} line of the console
 * @returns {import('./results/result.mjs').Result | undefined} the result, if the line is one
 */
export function readResultLine(line) {
  if (!line.startsWith(resultStart)) return undefined;
  return /** @type {import('./results/result.mjs').Result} */ (JSON.parse(line.slice(resultStart.length)));
}

/**
 * @param {string} title
 * @returns {string} a file name that every file system takes
 */
export function pictureFileName(title) {
  return `${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(-80)}.png`;
}
