// What stands in for Node in the extension, which also runs in browsers. gray-matter names `fs`, which we never reach,
// and turns its text into a Buffer, which we never read; anything else of Node's stops the build, and that is intended.

/**
 * An esbuild plug-in that gives gray-matter an empty `fs` and a Buffer that passes text through.
 *
 * @returns {import('esbuild').Plugin}
 */
export function withoutNode() {
  return {
    name: 'without-node',
    setup(build) {
      build.onResolve({ filter: /^fs$/ }, (args) =>
        args.importer.includes('/gray-matter/') ? { path: 'fs', namespace: 'without-node' } : undefined,
      );
      build.onLoad({ filter: /^fs$/, namespace: 'without-node' }, () => ({ contents: 'module.exports = {}' }));
      build.initialOptions.banner = { js: 'globalThis.Buffer ??= { from: (text) => text };' };
    },
  };
}
