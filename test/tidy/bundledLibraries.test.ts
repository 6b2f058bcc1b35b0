// Tests what the bundles hold of others: nothing that runs text as code, and nothing without its notice.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import ts from 'typescript';
import { bundledPackages, noticesName, noticesOf } from '../../build/bundle/notices.mjs';
import { commandLine, extensionStart, extensionWhole } from '../../build/bundle/targets.mjs';
import { sourcesOfValues } from '../../build/bundle/values.mjs';
import { ROOT } from '../support/pack';

const BUNDLES = {
  'extension.js': extensionStart('extension.js'),
  'session.js': extensionWhole('session.js'),
  'cli.js': commandLine('dist'),
};

/** What makes code of text, as values of a program. To ask whether something is a function is no such thing. */
function evaluationsIn(text: string): string[] {
  const file = ts.createSourceFile('bundle.js', text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && /^(?:eval|(?:Async|Generator|AsyncGenerator)?Function)$/.test(node.text)) {
      const { parent } = node;
      const isName =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node);
      const isAsked =
        (ts.isPropertyAccessExpression(parent) && parent.name.text === 'prototype') ||
        (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword);
      if (!isName && !isAsked) found.push(parent.getText().slice(0, 80));
    }
    // However a function is come by, its constructor is Function.
    if (
      (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
      /\.constructor\.constructor$/.test(node.expression.getText().slice(-30))
    )
      found.push(node.getText().slice(0, 80));
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

describe('what the bundles hold of others', () => {
  const made = new Map<string, { readonly texts: readonly string[]; readonly metafile: Metafile }>();
  before(async () => {
    for (const [name, options] of Object.entries(BUNDLES)) {
      const { outputFiles, metafile } = await build({ ...options, metafile: true, write: false });
      const texts = outputFiles.filter(({ path: file }) => file.endsWith('.js')).map(({ text }) => text);
      made.set(name, { texts, metafile });
    }
  });

  it('is told apart from what asks for functions', () => {
    for (const text of ['eval("1")', 'new Function("a")', 'let F = Function; new F()', '(0, eval)("")'])
      assert.equal(evaluationsIn(text).length, 1, text);
    assert.equal(evaluationsIn('a.constructor.constructor("b")()').length, 1);
    assert.deepEqual(evaluationsIn('a instanceof Function; Function.prototype.call; "[object Function]"'), []);
  });

  for (const name of Object.keys(BUNDLES))
    it(`runs no text as code: ${name}`, () => {
      const texts = made.get(name)?.texts ?? [];
      assert.ok(texts.join('').length > 1000);
      assert.deepEqual(texts.flatMap(evaluationsIn), []);
    });

  for (const name of Object.keys(BUNDLES))
    it(`is once what libraries share, and nothing that they are not asked for: ${name}`, () => {
      const inputs = Object.values(made.get(name)?.metafile.outputs ?? {}).flatMap((each) =>
        Object.entries(each.inputs),
      );
      const bundled = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
      const copies = new Set(bundled.map((file) => /.*node_modules\/entities\//.exec(file)?.[0]).filter(Boolean));
      assert.ok(copies.size <= 1, [...copies].join());
      const unasked = inputs.filter(([file]) => /json-schema-processors|to-json-schema|linkify-it/.test(file));
      for (const [file, { bytesInOutput }] of unasked) assert.ok(bytesInOutput < 300, file);
      assert.deepEqual(
        bundled.filter((file) => file.includes('node_modules/pinyin-pro/')),
        [],
      );
    });

  it('has a notice with the words of its licence, which is one that lets it be shipped', async () => {
    const bundled = [...made.values()].map(({ metafile }) => metafile);
    const metafiles = [...bundled, ...(await sourcesOfValues(bundled))];
    const notices = noticesOf(bundledPackages(metafiles), ROOT).split(/^={20,}$/m);
    const libraries = metafiles
      .flatMap(({ outputs }) => Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs)))
      .filter((file) => file.includes('node_modules'))
      .map((file) => path.join(ROOT, file.replace(/(.*node_modules\/(?:@[^/]*\/)?[^/]*).*/, '$1'), 'package.json'));
    assert.ok(new Set(libraries).size > 20);
    for (const file of new Set(libraries)) {
      const { name, version, license } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
      const [notice = '', ...others] = notices.filter((each) =>
        each.trim().startsWith(`${String(name)} ${String(version)}\n`),
      );
      assert.match(notice, /copyright/i, file);
      assert.match(notice, /permission|redistribution|terms and conditions/i, file);
      assert.deepEqual(others, [], file);
      assert.match(String(license), /^\(?(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|Zlib|0BSD)\b/, file);
    }
  });

  it('is shipped with the notices', () => {
    assert.ok(readFileSync(path.join(ROOT, '.vscodeignore'), 'utf8').split('\n').includes(`!dist/${noticesName}`));
  });

  it('stops the build where a package has no text of its licence', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ops-regulation-notices-'));
    mkdirSync(path.join(folder, 'node_modules/bare'), { recursive: true });
    writeFileSync(
      path.join(folder, 'node_modules/bare/package.json'),
      JSON.stringify({ name: 'bare', version: '1.0.0', license: 'MIT' }),
    );
    const inputs = { 'node_modules/bare/lib/index.js': { bytesInOutput: 1 }, 'src/a.ts': { bytesInOutput: 1 } };
    const outputs = { 'a.js': { inputs, bytes: 1, imports: [], exports: [] } };
    const packages = bundledPackages([{ inputs: {}, outputs }]);
    assert.throws(() => noticesOf(packages, folder), /bare 1\.0\.0 \(MIT\) is bundled, but has no text/);
    rmSync(folder, { recursive: true });
  });
});
