// Tests of what is kept of many findings: the first of each rule, and one that counts the others.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { countOf } from '../../../src/base/finding';
import type { Finding } from '../../../src/base/finding';
import { render } from '../../../src/base/message';
import { checkWorkspace } from '../../../src/checking/checked';
import { fixDocuments } from '../../../src/checking/fixes';
import { checkAnswer } from '../../../src/features/answers/checkAnswer';
import { textReport } from '../../../src/cli/report';
import { parseSettings } from '../../../src/knowledge/settings';
import { readKnowledge, ROOT, TEST_PACK } from '../../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../support/reader';

const PATH = 'documents/2026-05/plan.md';
const ROW = '| 直通車 | 高 | 400 | 1,200 | 3.00 | 40.00% | 2026-05-10 | 撰寫員 | |';
const knowledge = readKnowledge(TEST_PACK);
const clean = readFileSync(path.join(ROOT, 'test/fixtures/rules/clean.md'), 'utf8');

/** The clean plan with so many rows of a wrong ratio; `before` may put a comment above each. */
function wrongRows(count: number, before: (index: number) => string = () => ''): string {
  const rows = Array.from(
    { length: count },
    (_, index) => before(index) + ROW.replace('3.00', '3.10').replace('直通車', `渠道${String(index)}`),
  );
  return clean.replace(ROW, rows.join('\n'));
}

const checkedOf = (text: string, { settings = '', strict = false } = {}) =>
  checkWorkspace(
    knowledge,
    parseSettings({ path: 'ops-regulation.yaml', text: settings }).value,
    [{ path: PATH, text }],
    strict,
  );
const ofRule = (text: string, rule = 'formula-mismatch', how = {}): Finding[] =>
  (checkedOf(text, how).findings.get(PATH) ?? []).filter((each) => each.rule === rule);
const numbers = (findings: readonly Finding[]): [kept: number, counted: number] => [findings.length, countOf(findings)];

describe('many findings of one rule', () => {
  it('are all told up to a hundred and one, and beyond counted by one at the first that is left out', () => {
    assert.deepEqual(numbers(ofRule(wrongRows(100))), [100, 100]);
    assert.deepEqual(numbers(ofRule(wrongRows(101))), [101, 101]);
    const found = ofRule(wrongRows(250));
    assert.deepEqual(numbers(found), [101, 250]);
    const last = found.at(-1);
    assert.ok(last);
    assert.deepEqual([last.count, last.fixes, last.severity, last.message.id], [150, [], 'error', 'check.more']);
    assert.equal(last.range.start.line, (found[99]?.range.start.line ?? 0) + 1);
  });

  it('are counted in what a program and a person are told', () => {
    const findings = ofRule(wrongRows(250)).map((finding) => ({ path: PATH, finding }));
    const report = { documents: 1, findings, written: [], main: 'test-pack' };
    const answer = checkAnswer(report, ENGLISH);
    assert.deepEqual([answer.errors, answer.findings.length, answer.findings.at(-1)?.count], [250, 101, 150]);
    for (const [reader, words, sum] of [
      [ENGLISH, 'and 150 more of these', '250 errors'],
      [SIMPLIFIED, '此类问题还有 150 处', '250 个错误'],
      [TRADITIONAL, '此類問題還有 150 處', '250 個錯誤'],
    ] as const) {
      assert.equal(render(findings.at(-1)?.finding.message ?? { id: 'cli.help' }, reader), words);
      assert.ok(textReport(report, reader, (rule) => rule).includes(sum), sum);
    }
  });

  it('are silenced before they are counted', () => {
    const file = wrongRows(250).replace(
      '# 示範計劃',
      '<!-- ops-regulation-disable-file formula-mismatch -- 試 -->\n# 示範計劃',
    );
    assert.deepEqual(numbers(ofRule(file)), [0, 0]);
    assert.deepEqual(numbers(ofRule(file, 'suppression-needless')), [0, 0]);
    const table = '<!-- ops-regulation-disable-next-line formula-mismatch -- 試 -->\n| 渠道 |';
    assert.deepEqual(numbers(ofRule(wrongRows(250).replace('| 渠道 |', table))), [0, 0]);
    const needless = '<!-- ops-regulation-disable-next-line cell-invalid -- 試 -->\n| 渠道 |';
    assert.deepEqual(numbers(ofRule(wrongRows(250).replace('| 渠道 |', needless), 'suppression-needless')), [1, 1]);
  });

  it('have the severity that settings and state give them', () => {
    const settings = 'rules:\n  formula-mismatch: { draft: hint, submission: warning }\n';
    for (const [strict, severity] of [
      [false, 'hint'],
      [true, 'warning'],
    ] as const)
      assert.deepEqual(
        new Set(ofRule(wrongRows(250), 'formula-mismatch', { settings, strict }).map((each) => each.severity)),
        new Set([severity]),
      );
    assert.deepEqual(
      ofRule(wrongRows(250), 'formula-mismatch', { settings: 'rules: { formula-mismatch: off }\n' }),
      [],
    );
  });

  it('are all fixed at once, also those that are not told', () => {
    const text = wrongRows(250)
      .replaceAll('40.00%', '0.40%')
      .replace(/^\| 鑽展.*\n/m, '')
      .replace('1,000 | 2,700', '100,000 | 300,000')
      .replace('budget: 1000', 'budget: 100000');
    const { checked, documents } = fixDocuments(checkedOf(text), [PATH], { rule: 'formula-mismatch' });
    assert.ok(documents[0]?.after === text.replaceAll('3.10', '3.00'));
    assert.deepEqual(documents[0].written.length, 250);
    assert.deepEqual(checked.findings.get(PATH), checkedOf(documents[0].after).findings.get(PATH));
  });
});
