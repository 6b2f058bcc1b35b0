// Libraries that make themselves ready as they are loaded, which takes longer than checking a document does, and which
// most runs do not use: they are loaded when something of them is first called.

import { createRequire } from 'node:module';

/** None that is bundled only in part: what is required is bundled whole. */
const LIBRARIES = ['pinyin-pro', 'markdown-it', 'yaml', 'gray-matter', '@marcbachmann/cel-js'];

const require = createRequire(import.meta.url);
const namespace = 'deferred';

/**
 * An esbuild plug-in by which each of these libraries is loaded on first use, wherever our own code imports it.
 *
 * @returns {import('esbuild').Plugin}
 */
export function deferredLibraries() {
  return {
    name: 'deferred-libraries',
    setup(build) {
      const filter = new RegExp(`^(?:${LIBRARIES.join('|')})$`);
      build.onResolve({ filter }, ({ path, kind, importer }) =>
        kind === 'import-statement' && !importer.includes('node_modules') ? { path, namespace } : undefined,
      );
      build.onLoad({ filter: /./, namespace }, ({ path }) => ({
        contents: standIn(path),
        resolveDir: import.meta.dirname,
      }));
    },
  };
}

/**
 * A module with the same exports as a library, each of which passes on what it is asked: a function, or a class.
 *
 * @param {string} name
 */
function standIn(name) {
  const library = require(name);
  const names = Object.keys(library).filter((each) => /^\w+$/.test(each) && each !== 'default');
  return `
    const library = () => require(${JSON.stringify(name)});
    const passing = (part) => new Proxy(function () {}, {
      apply: (_, self, given) => Reflect.apply(part(), self, given),
      construct: (_, given) => Reflect.construct(part(), given),
      get: (_, key) => part()[key],
    });
    ${names.map((each) => `export const ${each} = /* @__PURE__ */ passing(() => library().${each});`).join('\n')}
    export default /* @__PURE__ */ passing(() => library().default ?? library());
  `;
}
