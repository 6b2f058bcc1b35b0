import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LAYERS } from './layers.mjs';
import { ROOT } from '../support/pack';

const ARROWS: Readonly<Record<string, readonly string[]>> = LAYERS;
const SRC = path.join(ROOT, 'src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(path.sep).join('/'))
  .sort();

/** The modules that a file imports, relative ones as paths below src/. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(SRC, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return found.map((name) => (name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name));
}

describe('layers', () => {
  it('are those of the design', () => {
    assert.deepEqual(
      [...new Set(files.map((file) => file.split('/')[0] ?? ''))].filter((layer) => !(layer in ARROWS)),
      [],
    );
  });

  it('point one way', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => {
          const [from = '', to = ''] = [file.split('/')[0], target.split('/')[0]];
          return (
            to in ARROWS &&
            !target.includes('@') &&
            from !== to &&
            !(ARROWS[from] ?? []).includes(to) &&
            files.includes(`${target}.ts`)
          );
        })
        .map((target) => `${file} -> ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('keep the editor, Node, lunr and gray-matter at home', () => {
    const homes: [RegExp, RegExp][] = [
      [/^vscode$/, /^vscode\//],
      [/^(node:|fs$|path$)/, /^cli\//],
      [/^lunr$/, /^search\//],
      [/^gray-matter$/, /^base\/markdown\/frontMatter\.ts$/],
    ];
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => homes.some(([library, home]) => library.test(name) && !home.test(file)))
        .map((name) => `${file} -> ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('make plain values of what a face shows and answers, which know no face', () => {
    const faces = /^(vscode|cli|webview|features\/preview|features\/service)(\/|$)/;
    const wrong = files
      .filter((file) => /^features\/(presentation|answers)\//.test(file))
      .flatMap((file) => importsOf(file).filter((target) => faces.test(target)));
    assert.deepEqual(wrong, []);
  });

  it('hold no import cycle', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .map((target) => `${target}.ts`)
          .filter((target) => files.includes(target)),
      ]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
        return;
      }
      if (done.has(file)) return;
      for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    assert.deepEqual(cycles, []);
  });

  it('hold no folder of more than twenty loose files, but for the rules', () => {
    const folders = files.map((file) => path.posix.dirname(file));
    const full = [...new Set(folders)].filter(
      (folder) => folder !== 'rules' && folders.filter((each) => each === folder).length > 20,
    );
    assert.deepEqual(full, []);
  });

  it('are made of files that say what they own, and none too long', () => {
    const speechless = files.filter((file) => !readFileSync(path.join(SRC, file), 'utf8').startsWith('// '));
    const long = files.filter((file) => readFileSync(path.join(SRC, file), 'utf8').split('\n').length > 300);
    assert.deepEqual({ speechless, long }, { speechless: [], long: [] });
  });
});
