// Tests of how large a document may be: by its lines, by the cells of its tables, and by what is read as one value.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from '../../../src/base/message';
import { check } from '../../support/check';
import { readKnowledge, ROOT, TEST_PACK } from '../../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../support/reader';

const knowledge = readKnowledge(TEST_PACK);
const clean = readFileSync(path.join(ROOT, 'test/fixtures/rules/clean.md'), 'utf8');
const rulesOf = (text: string): string[] => [...new Set(check(knowledge, text).map(({ rule }) => rule))].sort();
const table = (rows: number): string => `${clean}\n## 附表\n\n| a | b |\n| --- | --- |\n${'| 1 | 2 |\n'.repeat(rows)}`;

describe('a large document', () => {
  it('is looked into while it has no more lines and cells than people write', () => {
    assert.deepEqual(rulesOf(`${clean}${'甲\n'.repeat(40_000)}`), []);
    assert.deepEqual(rulesOf(table(2_000)), []);
    assert.deepEqual(rulesOf(table(20_000)), []);
    assert.deepEqual(rulesOf(`${clean}\n${'依 §1.1.1 辦理。\n'.repeat(10_000)}`), []);
  });

  it('is not looked into beyond that, and says how much it has and how much it may have, in each language', () => {
    for (const [text, words] of [
      [`${clean}${'甲\n'.repeat(50_000)}`, ['50,025 lines', '50,025 行', '50,025 行']],
      [`${clean}${'甲\r'.repeat(50_000)}`.replaceAll('\n', '\r'), ['50,025 lines', '50,025 行', '50,025 行']],
      [table(34_000), ['102,', '102,', '102,']],
      [`${clean}\n${'【待填】'.repeat(20_001)}`, ['20,001 placeholders', '20,001 处待填', '20,001 處待填']],
      [`${clean}\n${'依 §99.9 办理。\n'.repeat(20_001)}`, ['20,000 times', '20,000 次', '20,000 次']],
      [`${clean}\n§1.1${'、1.2'.repeat(20_001)}`, ['20,000 times', '20,000 次', '20,000 次']],
    ] as const) {
      const [found, ...others] = check(knowledge, text);
      assert.ok(found?.rule === 'file-too-large' && others.length === 0);
      for (const [index, reader] of [ENGLISH, SIMPLIFIED, TRADITIONAL].entries())
        assert.ok(render(found.message, reader).includes(words[index] ?? '?'), render(found.message, reader));
    }
  });

  it('has no value in a cell of more than a thousand characters, but a text of any length', () => {
    const blanks = ' '.repeat(998);
    assert.deepEqual(rulesOf(clean.replace('2026-05-10', `2026-05-10${blanks}x`)), ['cell-invalid']);
    assert.deepEqual(rulesOf(clean.replace('| 400 |', `| 400${blanks}${blanks}1 |`)), ['cell-invalid']);
    assert.deepEqual(rulesOf(clean.replace('撰寫員 | |', `撰寫員 | ${'甲'.repeat(5_000)} |`)), []);
  });
});
