// Libraries, and schemas of our own, that make themselves ready as they are loaded, which takes longer than checking a
// document does, and which most runs do not use: they are loaded when something of them is first called. So are the
// search for prices, which few expressions call, and the reading of what was copied elsewhere, with its HTML.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { root } from '../shared/paths.mjs';

/** None that is bundled only in part: what is required is bundled whole. */
const LIBRARIES = ['markdown-it', 'yaml', 'gray-matter', '@marcbachmann/cel-js', 'lunr'];

/** What folders are called whose modules are loaded like a library from all that is outside of them. */
const ALL_SCHEMAS = 'schemas';
/** The folder of those that every program has. */
const SCHEMAS = join(root, 'src', 'knowledge', 'schemas');

/** Modules of ours that are loaded with all that they alone need, and have nothing but functions for others. */
const ON_CALL = ['formulas/offers.ts', 'features/tables/clipboardTable.ts'].map((name) => join(root, 'src', name));

const PARTS = [...LIBRARIES, ALL_SCHEMAS];

const require = createRequire(import.meta.url);
const AS_MODULE = 'as a module'; // which is bundled without what is not used, and shares what others import too
const namespace = {
  standIn: 'deferred',
  library: 'deferred-library',
  schemas: 'deferred-schemas',
  onCall: 'deferred-call',
};

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
      /** @type {(name: string) => string | undefined} */
      const beside = (name) => fileOf && `require('./${fileOf(name)}.js').default`;
      build.onLoad({ filter: /./, namespace: namespace.standIn }, ({ path }) => ({
        contents: standIn(exportsOf(path), beside(path) ?? `require('${path}')`),
        resolveDir: import.meta.dirname,
      }));
      deferSchemas(build, beside(ALL_SCHEMAS));
      deferOnCall(build);
      if (fileOf !== undefined) putBeside(build, fileOf);
    },
  };
}

/**
 * @param {import('esbuild').PluginBuild} build
 * @param {(name: string) => string} fileOf
 */
function putBeside(build, fileOf) {
  build.onResolve({ filter: /^deferred:/ }, ({ path }) => ({ path: path.slice(9), namespace: namespace.library }));
  build.onLoad({ filter: /./, namespace: namespace.library }, ({ path }) => ({
    contents: `module.exports = ${path === ALL_SCHEMAS ? allSchemas() : `require('${path}')`};`,
    resolveDir: import.meta.dirname,
  }));
  const files = PARTS.map((name) => `./${fileOf(name)}.js`);
  build.onResolve({ filter: /^\.\// }, ({ path }) => (files.includes(path) ? { path, external: true } : undefined));
}

/**
 * The entries of a program whose libraries and schemas are files of their own.
 *
 * @param {(name: string) => string} fileOf
 */
export function libraryEntries(fileOf) {
  return PARTS.map((name) => ({ in: `deferred:${name}`, out: fileOf(name) }));
}

/**
 * @param {import('esbuild').PluginBuild} build
 * @param {string} [beside] what gives all of them, where they are no part of the program's own file
 */
function deferSchemas(build, beside) {
  build.onResolve({ filter: /\/schemas\/\w+$/ }, ({ path, kind, importer }) => {
    const file = `${resolve(dirname(importer), path)}.ts`;
    const isFromOutside = basename(dirname(file)) === ALL_SCHEMAS && basename(dirname(importer)) !== ALL_SCHEMAS;
    return kind === 'import-statement' && isFromOutside ? { path: file, namespace: namespace.schemas } : undefined;
  });
  build.onLoad({ filter: /./, namespace: namespace.schemas }, ({ path }) => ({
    contents: standIn(
      madeIn(path),
      beside && dirname(path) === SCHEMAS ? `${beside}.${basename(path, '.ts')}` : `require(${JSON.stringify(path)})`,
    ),
    resolveDir: import.meta.dirname,
  }));
}

/** @param {import('esbuild').PluginBuild} build */
function deferOnCall(build) {
  const filter = new RegExp(`/(?:${ON_CALL.map((file) => basename(file, '.ts')).join('|')})$`);
  build.onResolve({ filter }, ({ path, kind, importer }) => {
    const file = `${resolve(dirname(importer), path)}.ts`;
    const isOnCall = kind === 'import-statement' && ON_CALL.includes(file);
    return isOnCall ? { path: file, namespace: namespace.onCall } : undefined;
  });
  build.onLoad({ filter: /./, namespace: namespace.onCall }, ({ path }) => ({
    contents: standIn(madeIn(path), `require(${JSON.stringify(path)})`),
    resolveDir: import.meta.dirname,
  }));
}

/**
 * An object that has each module of schemas by its name, and loads it when it is asked for. What only passes on what a
 * library has is none: the whole library would come with it.
 */
function allSchemas() {
  const modules = readdirSync(SCHEMAS)
    .map((file) => join(SCHEMAS, file))
    .filter((path) => madeIn(path).length > 0)
    .map((path) => `get ${basename(path, '.ts')}() { return require(${JSON.stringify(path)}); }`);
  return `{ ${modules.join(', ')} }`;
}

/**
 * The names of what a module of ours makes and exports.
 *
 * @param {string} path
 */
function madeIn(path) {
  return [...readFileSync(path, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name = '']) => name);
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
