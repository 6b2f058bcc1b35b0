// Stands for js-yaml in the bundles: gray-matter takes these functions when it is loaded and never calls them, since
// `yaml` reads what it splits. The library would look for another one on the disk.

/** Never called. */
export const safeLoad = never;

/** Never called. */
export const safeDump = never;

function never() {
  throw new Error('js-yaml is not bundled');
}
