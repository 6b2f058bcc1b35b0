// Stands for readable-stream in the bundles: JSZip derives from it for streams of Node, which nobody asks it for. It
// comes with seven packages.

/** Never made. */
export const Readable = Object;
