import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { capture } from '../../../build/shared/processes.mjs';
import { outcomeOf } from '../../../build/test/results/outcome.mjs';
import { failedFiles, runSuite, withSecondRun } from '../../../build/test/results/secondRun.mjs';
import { forgetResult, readResult, resultFile } from '../../../build/test/results/result.mjs';
import { ROOT } from '../../support/pack';

const good = (file: string, passed = 1): { file: string; passed: number; failures: never[] } => ({
  file,
  passed,
  failures: [],
});
const bad = (
  file: string,
  message = 'no',
): { file: string; passed: number; failures: { title: string; message: string }[] } => ({
  file,
  passed: 1,
  failures: [{ title: file, message }],
});

describe('withSecondRun', () => {
  it('takes a file that passed only then as passed and flaky, one that failed again as failed', () => {
    const result = withSecondRun([good('a'), bad('b'), bad('c')], [good('b', 2), bad('c', 'still')]);
    assert.deepEqual(result, [good('a'), { ...good('b', 2), flaky: true }, bad('c', 'still')]);
  });

  it('leaves a file failed of which the second run says nothing, and what belongs to no file', () => {
    const first = [bad('a'), bad('')];
    assert.deepEqual(failedFiles(first), ['a']);
    assert.deepEqual(withSecondRun(first, []), first);
    assert.deepEqual(withSecondRun([bad('a')], [good('a'), bad('')]), [{ ...good('a'), flaky: true }, bad('')]);
  });
});

describe('runSuite', () => {
  const suite = 'second-run';
  const folder = mkdtempSync(path.join(tmpdir(), 'ops-regulation-'));
  after(() => {
    rmSync(folder, { recursive: true });
    forgetResult(suite);
  });

  const write = (name: string, body: string): void => {
    writeFileSync(
      path.join(folder, `${name}.test.js`),
      `const fs = require('node:fs');\ndescribe('${name}', () => { ${body} });\n`,
    );
  };
  const asked: string[][] = [];
  const runFiles = async (files: string[]): Promise<number> => {
    asked.push(files);
    const mocha = path.join(ROOT, 'node_modules/mocha/bin/mocha.js');
    const options = [
      '--no-config',
      '--reporter',
      path.join(ROOT, 'build/test/results/reporter.mjs'),
      '--reporter-option',
      `file=${resultFile(suite)}`,
    ];
    return (
      await capture(
        process.execPath,
        [mocha, ...options, ...(files.length > 0 ? files : ['*']).map((file) => `${file}.test.js`)],
        { cwd: folder },
      )
    ).code;
  };

  it('runs failed files once more, and no others', async () => {
    write('good', 'it("x", () => {});');
    write(
      'busy',
      [
        'it("x", () => {});',
        'before(() => { if (fs.existsSync("ran")) return; fs.writeFileSync("ran", ""); throw new Error("busy"); });',
      ].join(' '),
    );
    assert.equal(await runSuite(suite, runFiles), 0);
    assert.deepEqual(asked.splice(0), [[], ['busy']]);
    assert.deepEqual(outcomeOf({ script: 'test:x', suite }, 0, readResult(suite)), {
      passed: 2,
      failed: 0,
      failures: [],
      flaky: ['test/second-run/busy.test.ts'],
    });
  });

  it('runs all once more where the editor ended before any ran, and fails where none runs then', async () => {
    let starts = 0;
    const later = async (files: string[]): Promise<number> => (++starts === 1 ? 1 : runFiles(files));
    assert.equal(await runSuite(suite, later), 0);
    assert.deepEqual(asked.splice(0), [[]]);
    assert.equal(outcomeOf({ script: 'test:x', suite }, 0, readResult(suite)).flaky.length, 2);
    const code = await runSuite(suite, () => Promise.resolve(1));
    assert.equal(code, 1);
    assert.equal(outcomeOf({ script: 'test:x', suite }, code, readResult(suite)).failed, 1);
  });

  it('fails where a file fails twice', async () => {
    write('wrong', 'it("x", () => { throw new Error("wrong"); });');
    assert.equal(await runSuite(suite, runFiles), 1);
    assert.deepEqual(asked.splice(0), [[], ['wrong']]);
    assert.deepEqual(outcomeOf({ script: 'test:x', suite }, 1, readResult(suite)), {
      passed: 2,
      failed: 1,
      failures: ['test:x: wrong x: wrong'],
      flaky: [],
    });
  });
});
