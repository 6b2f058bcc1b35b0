import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { explanations } from '../../../build/test/mutation/explained.mjs';
import { readMutationOptions } from '../../../build/test/mutation/options.mjs';
import { others } from '../../../build/test/mutation/otherSpecs.mjs';
import { fileLines, folderTable } from '../../../build/test/mutation/report.mjs';
import { digestOf, readMeasured, writeMeasured } from '../../../build/test/mutation/results.mjs';
import { brief, percentOf, scoreOf, staleOf } from '../../../build/test/mutation/score.mjs';
import type { Mutant } from '../../../build/test/mutation/score.mjs';
import { folderOf, inOrder, specsOf } from '../../../build/test/mutation/specs.mjs';
import { mutantsOf } from '../../../build/test/mutation/stryker.mjs';
import { Failure } from '../../../build/shared/failure.mjs';
import { ROOT } from '../../support/pack';

const mutant = (line: number, change: string, fate: Mutant['fate']): Mutant => ({
  line,
  source: `line ${String(line)}`,
  change,
  fate,
});

describe('the options of mutation testing', () => {
  it('name sources, or what changed since a commit', () => {
    const read = (...args: string[]): unknown => readMutationOptions(args);
    assert.deepEqual(read(), { paths: [], base: undefined, known: false });
    assert.deepEqual(read('src/base', 'src/rules/a.ts'), {
      paths: ['src/base', 'src/rules/a.ts'],
      base: undefined,
      known: false,
    });
    assert.deepEqual(read('--changed'), { paths: [], base: 'HEAD', known: false });
    assert.deepEqual(read('--changed', 'main', '--known'), { paths: [], base: 'main', known: true });
    assert.deepEqual(read('--changed', 'src/base'), { paths: ['src/base'], base: 'HEAD', known: false });
    assert.deepEqual(read('--changed', 'v1', 'src/base'), { paths: ['src/base'], base: 'v1', known: false });
    assert.equal(read('--help'), 'help');
    assert.throws(() => read('--chagned'), Failure);
  });
});

describe('the specs of a source', () => {
  it('exist for every source that is measured, and for every line of the table', () => {
    const without = inOrder(ROOT).filter((file) => specsOf(file, ROOT).specs.length === 0);
    assert.deepEqual(without, []);
    const table = Object.entries(others).flatMap(([file, specs]) => [file, ...(specs ?? [])]);
    assert.deepEqual(
      table.filter((file) => !existsSync(path.join(ROOT, file))),
      [],
    );
  });

  it('are the mirrored one, the table’s, and the fixtures of a rule', () => {
    assert.deepEqual(specsOf('src/base/nearest.ts', ROOT), {
      specs: ['test/unit/base/nearest.test.ts'],
      fixtures: [],
      env: {},
    });
    const { fixtures } = specsOf('src/rules/row-duplicate.ts', ROOT);
    for (const file of ['rules/row-duplicate.md', 'rules/row-duplicate-keys.md', 'findings/row-duplicate-keys.txt'])
      assert.ok(fixtures.includes(`test/fixtures/${file}`), file);
    assert.ok(fixtures.every((file) => path.posix.basename(file).startsWith('row-duplicate')));
    const rule = specsOf('src/rules/author-unfit.ts', ROOT);
    assert.deepEqual(rule.specs, ['test/unit/rules/fixtures.test.ts', 'test/unit/rules/authorUnfit.test.ts']);
    const shared = specsOf('src/rules/shared/computedFaults.ts', ROOT);
    assert.deepEqual(shared.specs, ['test/unit/rules/fixtures.test.ts']);
    assert.deepEqual(shared.env, { OPS_REGULATION_RULES: 'formula-mismatch total-mismatch' });
    for (const name of ['formula-mismatch.md', 'total-mismatch.md'])
      assert.ok(shared.fixtures.includes(`test/fixtures/rules/${name}`), name);
    assert.deepEqual(rule.env, { OPS_REGULATION_RULES: 'author-unfit' });
  });

  it('are run folder by folder, the small sources of each first', () => {
    const files = inOrder(ROOT);
    const size = (file: string | undefined): number => readFileSync(path.join(ROOT, file ?? '')).length;
    for (const [index, file] of files.slice(1).entries()) {
      const before = files[index];
      if (folderOf(before ?? '') === folderOf(file)) assert.ok(size(before) <= size(file), file);
    }
    assert.equal(folderOf('src/documents/templates/template.ts'), 'src/documents/templates');
    assert.equal(folderOf('src/documents/value.ts'), 'src/documents');
    assert.equal(folderOf('src/vscode/extension.ts'), '');
  });
});

describe('what was measured', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mutation-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('is found again as long as neither source nor spec changes', () => {
    mkdirSync(path.join(folder, 'src'));
    const write = (source: string, spec: string): string => {
      writeFileSync(path.join(folder, 'src/a.ts'), source);
      writeFileSync(path.join(folder, 'a.test.ts'), spec);
      return digestOf(folder, ['src/a.ts', 'a.test.ts']);
    };
    const digests = [write('a', 'b'), write('a', 'c'), write('ab', ''), write('', 'ab')];
    assert.equal(new Set(digests).size, digests.length);
    assert.equal(write('a', 'b'), digests[0]);
  });

  it('takes the place of what was measured of earlier contents, and of no other source', () => {
    const kept = path.join(folder, 'kept');
    const [one, two] = [1, 2].map((seconds) => ({ mutants: [mutant(1, 'a → b', 'noticed')], seconds }));
    assert.ok(one && two);
    writeMeasured('src/base/date.ts', 'd1', one, kept);
    writeMeasured('src/base/dates.ts', 'd1', one, kept);
    writeMeasured('src/base/date.ts', 'd2', two, kept);
    assert.deepEqual(readdirSync(kept).sort(), ['base.date.d2.json', 'base.dates.d1.json']);
    assert.deepEqual(readMeasured('src/base/date.ts', 'd2', kept), two);
    assert.equal(readMeasured('src/base/date.ts', 'd1', kept), undefined);
  });
});

describe('the score of a source', () => {
  const mutants = [
    mutant(1, 'a → b', 'noticed'),
    mutant(1, 'a → c', 'survived'),
    mutant(2, 'a → c', 'survived'),
    mutant(3, 'd → e', 'uncovered'),
    mutant(4, 'f → g', 'invalid'),
  ];
  const explained = [
    { line: 'line 1', changes: ['a → c', 'a → b'], why: '' },
    { line: 'line 2', changes: ['a → x'], why: '' },
  ];

  it('counts the explained apart, by line and change', () => {
    const { noticed, survivors, explained: apart } = scoreOf(mutants, explained);
    assert.deepEqual([noticed, survivors.map(({ line }) => line), apart], [1, [2, 3], 1]);
  });

  it('knows long lines and changes by their beginning and end', () => {
    const long = `${'a'.repeat(80)}${'b'.repeat(80)}`;
    assert.equal(brief(long), `${'a'.repeat(69)}…${'b'.repeat(30)}`);
    assert.equal(brief('x'.repeat(100)), 'x'.repeat(100));
    const explanation = { line: brief(long), changes: [brief(`${long} → c`)], why: 'x' };
    const same: Mutant = { line: 1, source: long, change: `${long} → c`, fate: 'survived' };
    assert.equal(scoreOf([same], [explanation]).explained, 1);
  });

  it('tells explanations of what does not survive', () => {
    assert.deepEqual(staleOf(mutants, explained), ['a → b', 'a → x']);
  });

  it('is in per cent, and full where nothing can be changed', () => {
    assert.equal(percentOf({ noticed: 3, survived: 1 }), 75);
    assert.equal(percentOf({ noticed: 0, survived: 0 }), 100);
  });

  it('is read from the report, each change with what stood there', () => {
    const source = 'const a =\n  b;\nreturn a + 1;\n';
    const at = (line: number, column: number, endLine: number, endColumn: number): object => ({
      start: { line, column },
      end: { line: endLine, column: endColumn },
    });
    const report = {
      files: {
        'src/a.ts': {
          source,
          mutants: [
            { location: at(3, 8, 3, 13), replacement: 'a - 1', status: 'Survived' },
            { location: at(1, 7, 2, 4), replacement: 'x\n = 1', status: 'Timeout' },
          ],
        },
      },
    };
    assert.deepEqual(mutantsOf(JSON.stringify(report), 'src/a.ts'), [
      { line: 1, source: 'const a =', change: 'a = b → x = 1', fate: 'noticed' },
      { line: 3, source: 'return a + 1;', change: 'a + 1 → a - 1', fate: 'survived' },
    ]);
  });

  it('is printed with its survivors, and added up by folder', () => {
    const score = scoreOf(mutants, explained);
    const lines = fileLines('src/base/a.ts', score, { seconds: 2.4, stale: ['a → x'] }).split('\n');
    assert.deepEqual(lines, [
      ' 33 %  src/base/a.ts  1 noticed, 2 survived, 1 explained  2 s',
      '       2  a → c',
      '       3  d → e  (no test comes here)',
      '       explained, but does not survive: a → x',
    ]);
    const table = folderTable(
      ['src/base/a.ts', 'src/base/b.ts', 'src/rules/c.ts'],
      [{ file: 'src/base/a.ts', score }],
      85,
    );
    assert.deepEqual(table.text.split('\n'), [
      ' 33.3 %  src/base: 1 of 2 files measured, 1 noticed, 2 survived, 1 explained',
      '   –  src/rules: 0 of 1 files measured',
      ' 33.3 %  all: 1 of 3 files measured, 1 noticed, 2 survived, 1 explained',
    ]);
    assert.ok(table.below);
    assert.ok(!folderTable(['src/base/a.ts'], [{ file: 'src/base/a.ts', score }], 33).below);
  });
});

describe('the explanations of changes that survive', () => {
  it('are of lines that there are, and say why', () => {
    for (const [file, list] of Object.entries(explanations)) {
      const lines = readFileSync(path.join(ROOT, file), 'utf8').split('\n');
      for (const { line, changes, why } of list ?? []) {
        assert.ok(
          lines.some((each) => brief(each.trim()) === line),
          `${file}: ${line}`,
        );
        assert.ok(changes.length > 0 && why !== '', `${file}: ${line}`);
      }
    }
  });
});
