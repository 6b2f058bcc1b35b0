import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '../../../build/shared/failure.mjs';
import { makeRule } from '../../../build/newRule/makeRule.mjs';
import { ROOT } from '../../support/pack';

const ID = 'row-astray';
const REGISTRY = 'src/checking/registry.ts';
const BUNDLES = ['l10n/en.json', 'l10n/zh-cn.json', 'l10n/zh-tw.json'];
const CLEAN = 'test/fixtures/rules/clean.md';
const SOURCE = `src/rules/${ID}.ts`;
const MADE = [SOURCE, `knowledge/rules/${ID}.md`, `test/fixtures/rules/${ID}.md`];

// The last text of a language gets a comma when another follows.
function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.replace(/",$/, '"'));
}

describe('npm run new:rule', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ops-regulation-rule-'));
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const original = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
  const keysOf = (file: string): string[] => Object.keys(JSON.parse(read(file)) as object);

  const assertUntouched = (): void => {
    for (const file of [REGISTRY, ...BUNDLES]) assert.equal(read(file), original(file));
  };

  beforeEach(() => {
    rmSync(folder, { recursive: true });
    for (const each of ['src/rules', 'knowledge/rules']) mkdirSync(path.join(folder, each), { recursive: true });
    for (const each of [REGISTRY, ...BUNDLES, CLEAN]) cpSync(path.join(ROOT, each), path.join(folder, each));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('writes three files and adds to four', () => {
    assert.deepEqual(makeRule(folder, ID), [...MADE, REGISTRY, ...BUNDLES]);
    for (const file of MADE) assert.ok(read(file).includes(ID), file);
    assert.equal(read(CLEAN), original(CLEAN));
  });

  for (const id of [ID, 'aaa-first', 'zzz-last']) {
    it(`enters ${id} at its place and leaves all other lines as they are`, () => {
      makeRule(folder, id);
      for (const file of [REGISTRY, ...BUNDLES]) {
        const [old, now] = [linesOf(original(file)), linesOf(read(file))];
        const added = now.filter((line) => !old.includes(line));
        assert.deepEqual(
          now.filter((line) => !added.includes(line)),
          old,
          file,
        );
        assert.equal(added.length, file === REGISTRY ? 2 : 1);
      }
      for (const file of BUNDLES) assert.deepEqual(keysOf(file), keysOf(file).toSorted());
      const imports = read(REGISTRY).matchAll(/import \{ (\w+) \} from '\.\.\/rules\/([\w-]+)'/g);
      const imported = Array.from(imports, ([, name = '', from = '']) => ({ name, from }));
      const listed = Array.from(read(REGISTRY).matchAll(/^ {2}(\w+),$/gm), ([, name]) => name);
      assert.deepEqual(
        imported.map(({ from }) => from),
        imported.map(({ from }) => from).toSorted(),
      );
      assert.deepEqual(
        listed,
        imported.map(({ name }) => name),
      );
    });
  }

  const wrong = [
    undefined,
    'row',
    'Row-Astray',
    'row_astray',
    'row-',
    'row--astray',
    '../row-astray',
    'row-2',
    'row a',
  ];
  for (const id of wrong) {
    it(`refuses ${JSON.stringify(id)}, which is no id`, () => {
      assert.throws(() => makeRule(folder, id), Failure);
      assertUntouched();
    });
  }

  for (const file of MADE) {
    it(`never writes over ${path.dirname(file)}`, () => {
      writeFileSync(path.join(folder, file), 'mine');
      assert.throws(() => makeRule(folder, ID), new RegExp(file));
      assert.equal(read(file), 'mine');
      assert.deepEqual(
        MADE.filter((each) => existsSync(path.join(folder, each))),
        [file],
      );
      assertUntouched();
    });
  }

  it('refuses an id that is registered or has a text', () => {
    assert.throws(() => makeRule(folder, 'row-ragged'), new RegExp([REGISTRY, ...BUNDLES].join(', ')));
    assertUntouched();
  });
});
