import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/base/range';
import { parseDocument } from '../../../../src/documents/parse';
import { cellMove, tableAround } from '../../../../src/features/tables/cellMoves';
import type { CellStep } from '../../../../src/features/tables/cellMoves';
import { combinePacks } from '../../../../src/knowledge/knowledge';
import { bundledPack } from '../../../support/pack';

const pack = bundledPack().value;
assert.ok(pack);
const { value: knowledge } = combinePacks([pack]);
const HEAD = '---\ntype: monthly-promotion-plan\nperiod: 2026-05\n---\n\n## 投放节奏\n\n';
const TABLE = [
  '| 周次 | 日期 | 重点动作 | 预算 | 目标成交金额 |',
  '| --- | --- | --- | ---: | ---: |',
  '| 第一周 | 5月1日 ~ 5月3日 | 蓄水 | 18,000 | 66,000 |',
  '| 第二周 |  | 【待填】 | 【待填】 | 【待填】 |',
  '| 合计 |  |  | 【待填】 | 【待填】 |',
].join('\n');

/** Goes from the first place of a text in the table by some steps; gives what is then selected, and the table. */
function go(from: string, steps: readonly CellStep[], table = TABLE): { at: string; table: string } {
  let text = `${HEAD}${table}\n`;
  const offset = text.indexOf(from);
  assert.ok(offset >= 0);
  let line = text.slice(0, offset).split('\n').length - 1;
  let character = offset - text.lastIndexOf('\n', offset) - 1;
  let selected = '';
  for (const step of steps) {
    const document = parseDocument(knowledge, 'x.md', text);
    const target = tableAround(document, { line, character });
    const move = target && cellMove(target, { line, character }, step);
    assert.ok(move);
    text = applyEdits(text, move.edits);
    const { start, end } = move.selection;
    selected = (text.split('\n')[start.line] ?? '').slice(start.character, end.character);
    ({ line, character } = end);
  }
  return { at: selected, table: text.slice(HEAD.length) };
}

describe('going from cell to cell of a table', () => {
  it('leads along the row, and from its end to the next, with what the cell says selected', () => {
    assert.equal(go('第一周', ['next']).at, '5月1日 ~ 5月3日');
    assert.equal(go('66,000', ['next']).at, '第二周');
    assert.equal(go('周次', ['next']).at, '日期');
    assert.equal(go('目标成交金额', ['next']).at, '第一周');
  });

  it('leads back, and stays at the first cell', () => {
    assert.equal(go('第二周', ['previous']).at, '66,000');
    assert.equal(go('第一周', ['previous']).at, '目标成交金额');
    assert.equal(go('周次', ['previous', 'previous']).at, '周次');
  });

  it('leads down the column, and below the last row out of the table', () => {
    assert.equal(go('蓄水', ['below']).at, '【待填】');
    const { at, table } = go('合计', ['below']);
    assert.deepEqual([at, table], ['', `${TABLE}\n`]);
  });

  it('leads from the last cell of the data into a new row before the totals', () => {
    const filled = TABLE.replace('| 第二周 |  | 【待填】 | 【待填】 | 【待填】 |', '| 第二周 | 5月4日 | a | 1 | 77 |');
    const { table } = go('77', ['next'], filled);
    assert.deepEqual(table.split('\n').slice(-4), [
      '| 第二周 | 5月4日 | a | 1 | 77 |',
      '| 【待填：周次】 | 【待填：日期】 | 【待填：重点动作】 | 【待填：预算】 |  |',
      '| 合计 |  |  | 【待填】 | 【待填】 |',
      '',
    ]);
    assert.equal(go('77', ['next', 'next'], filled).at, '【待填：日期】');
  });

  it('makes no new row behind one in which nothing is said', () => {
    const open = TABLE.replace('| 第二周 |', '| 【待填】 |');
    const last = go('【待填】', ['next', 'next', 'next', 'next', 'next'], open);
    assert.deepEqual(last, { at: '合计', table: `${open}\n` });
  });

  it('visits every cell once, and comes back the same way, for any table', () => {
    const cell = fc.constantFrom('', 'a', '甲乙', '【待填】', 'a \\| b', '1,200');
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.array(fc.array(cell, { minLength: 4, maxLength: 4 })),
        (width, drawn) => {
          const rows = [
            Array.from({ length: width }, (_, at) => `列${String(at)}`),
            ...drawn.map((row) => row.slice(0, width)),
          ];
          const lines = rows.map((row) => `| ${row.join(' | ')} |`);
          const table = [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
          const count = rows.length * width - 1;
          const steps = Array.from({ length: count }, (): CellStep => 'next');
          const back = Array.from({ length: count }, (): CellStep => 'previous');
          const there = go('列0', [...steps, ...back], table);
          assert.deepEqual(there, { at: '列0', table: `${table}\n` });
          const last = go('列0', steps, table).at;
          assert.equal(last, rows.at(-1)?.at(-1));
        },
      ),
    );
  });
});
