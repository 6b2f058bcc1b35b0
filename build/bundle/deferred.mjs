// Libraries, and schemas of our own, that make themselves ready as they are loaded, which takes longer than checking a
// document does, and which most runs do not use: they are loaded when something of them is first called.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, resolve } from 'node:path';

/** None that is bundled only in part: what is required is bundled whole. */
const LIBRARIES = ['markdown-it', 'yaml', 'gray-matter', '@marcbachmann/cel-js'];

/** The folders whose modules are loaded like a library from all that is outside of them. */
const SCHEMAS = 'schemas';

const require = createRequire(import.meta.url);
const AS_MODULE = 'as a module'; // which is bundled without what is not used, and shares what others import too
const namespace = { standIn: 'deferred', library: 'deferred-library', schemas: 'deferred-schemas' };

/**
 * An esbuild plug-in by which each of these libraries is loaded on first use, wherever our own code imports it.
 *
 * @param {(name: string) => string} [fileOf] the file beside the program that holds a library, where it is no part of
 *   the program's own
 * @returns {import('esbuild').Plugin}
 */
export function deferredLibraries(fileOf) {
  return {
    name: 'deferred-libraries',
    setup(build) {
      const filter = new RegExp(`^(?:${LIBRARIES.join('|')})$`);
      build.onResolve({ filter }, ({ path, kind, importer, namespace: within, pluginData, resolveDir }) => {
        if (pluginData === AS_MODULE) return undefined;
        if (Object.values(namespace).includes(within))
          return build.resolve(path, { kind: 'import-statement', resolveDir, pluginData: AS_MODULE });
        return kind === 'import-statement' && !importer.includes('node_modules')
          ? { path, namespace: namespace.standIn }
          : undefined;
      });
      build.onLoad({ filter: /./, namespace: namespace.standIn }, ({ path }) => ({
        contents: standIn(
          exportsOf(path),
          fileOf === undefined ? `require('${path}')` : `require('./${fileOf(path)}.js').default`,
        ),
        resolveDir: import.meta.dirname,
      }));
      deferSchemas(build);
      if (fileOf === undefined) return;
      build.onResolve({ filter: /^deferred:/ }, ({ path }) => ({ path: path.slice(9), namespace: namespace.library }));
      build.onLoad({ filter: /./, namespace: namespace.library }, ({ path }) => ({
        contents: `module.exports = require('${path}');`,
        resolveDir: import.meta.dirname,
      }));
      const files = LIBRARIES.map((name) => `./${fileOf(name)}.js`);
      build.onResolve({ filter: /^\.\// }, ({ path }) => (files.includes(path) ? { path, external: true } : undefined));
    },
  };
}

/**
 * The entries of a program whose libraries are files of their own.
 *
 * @param {(name: string) => string} fileOf
 */
export function libraryEntries(fileOf) {
  return LIBRARIES.map((name) => ({ in: `deferred:${name}`, out: fileOf(name) }));
}

/** @param {import('esbuild').PluginBuild} build */
function deferSchemas(build) {
  build.onResolve({ filter: /\/schemas\/\w+$/ }, ({ path, kind, importer }) => {
    const file = `${resolve(dirname(importer), path)}.ts`;
    const isFromOutside = basename(dirname(file)) === SCHEMAS && basename(dirname(importer)) !== SCHEMAS;
    return kind === 'import-statement' && isFromOutside ? { path: file, namespace: namespace.schemas } : undefined;
  });
  build.onLoad({ filter: /./, namespace: namespace.schemas }, async ({ path }) => {
    const names = [...(await readFile(path, 'utf8')).matchAll(/^export (?:const|function) (\w+)/gm)];
    return {
      contents: standIn(
        names.map(([, name = '']) => name),
        `require(${JSON.stringify(path)})`,
      ),
      resolveDir: import.meta.dirname,
    };
  });
}

/** @param {string} library */
function exportsOf(library) {
  return Object.keys(require(library)).filter((each) => /^\w+$/.test(each));
}

/**
 * A module with some exports, each of which passes on what it is asked: a function, a class or an object.
 *
 * @param {readonly string[]} names
 * @param {string} loaded what gives the module that has them
 */
function standIn(names, loaded) {
  return `
    const library = () => ${loaded};
    const passing = (part) => new Proxy(function () {}, {
      apply: (_, self, given) => Reflect.apply(part(), self, given),
      construct: (_, given) => Reflect.construct(part(), given),
      get: (_, key) => part()[key],
    });
    ${names
      .filter((each) => each !== 'default')
      .map((each) => `export const ${each} = /* @__PURE__ */ passing(() => library().${each});`)
      .join('\n')}
    export default /* @__PURE__ */ passing(() => library().default ?? library());
  `;
}
