import assert from 'node:assert/strict';
import { sheetOfText } from '../../../support/sheet/sheets';

const HEAD = '# 记录\n\n| 名称 | 金额 | 占比 | 说明 | 空 |\n| --- | --- | --- | --- | --- |\n';

function numberColumns(...rows: readonly string[]): string[] {
  const { blocks } = sheetOfText('documents/2026-06/risk-register.md', `${HEAD}${rows.join('\n')}\n`);
  const table = blocks.find((block) => block.kind === 'table');
  assert.ok(table);
  return table.columns.filter(({ isNumber }) => isNumber).map(({ title }) => title);
}

describe('the columns of a table of the writer’s own', () => {
  it('are of numbers where nothing else stands in them, however long and in what way they are written', () => {
    const written = numberColumns('| 甲 | ¥1,200 | 85% | 3 |  |', '| 乙 | 1,234,567,890,123,456.78 | — | 约 3 |  |');
    assert.deepEqual(written, ['金额', '占比']);
  });

  it('stay so while a number is still to be filled in, and are none without any', () => {
    assert.deepEqual(
      numberColumns('| 甲 | 12.5万 | 【待填】 | x | 【待填】 |', '| 乙 | 【待填：金额】 | 3% |  | — |'),
      ['金额', '占比'],
    );
    assert.deepEqual(numberColumns(), []);
  });
});
