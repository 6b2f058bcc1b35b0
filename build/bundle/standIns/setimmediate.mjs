// Stands for setimmediate in the bundles, by which JSZip gets a `setImmediate` where browsers have none: the library
// would also run text.

if (!('setImmediate' in globalThis))
  Object.assign(globalThis, { setImmediate: (/** @type {() => void} */ callback) => setTimeout(callback) });
