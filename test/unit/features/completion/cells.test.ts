import assert from 'node:assert/strict';
import { cellOfLine } from '../../../../src/features/completion/cells';
import { accept, edited, labels, type } from '../../../support/typing';

const RISKS = 'documents/2026-05/risk-register.md';
const ROW = '| 中 | 减轻 | 退款专岗每天 17 点清单 |';
const inRow = (cells: string): ReturnType<typeof type> => type(edited(RISKS, ROW, cells), { file: RISKS });

describe('the cell of a line', () => {
  it('is found by its bars, with or without one at the end; an escaped bar is none', () => {
    assert.deepEqual(cellOfLine('| a | b', 7), { index: 1, from: 5, to: 7 });
    assert.deepEqual(cellOfLine('| a \\| b | c |', 7), { index: 0, from: 1, to: 9 });
    assert.deepEqual(
      [cellOfLine('| a |', 0), cellOfLine('| a |', 5), cellOfLine('text | a', 7)],
      [undefined, undefined, undefined],
    );
  });
});

describe('completion in cells', () => {
  it('offers the options that fit, with their other names', () => {
    assert.deepEqual(labels(inRow('| ⌷ | 减轻 | 每天清单 |')), ['中']);
    const strategies = inRow('| 中 | 【待填】⌷ | 每天清单 |');
    assert.deepEqual(labels(strategies), ['减轻', '规避', '转移', '接受']);
    assert.equal(strategies.offered[0]?.detail, '风险登记表 2026-04');
    assert.match(strategies.offered[1]?.documentation ?? '', /又称：避免/);
    assert.match(accept(strategies, '规避'), /\| 中 \| 规避 \| 每天清单 \|/);
    assert.deepEqual(labels(type(edited(RISKS, '| 16 | 高 | 减轻 |', '| 16 | 高 | ⌷ |'), { file: RISKS })), [
      '规避',
      '减轻',
      '转移',
    ]);
  });

  it('hides no option because the row is not filled in to its end', () => {
    const plan = 'documents/2026-05/monthly-promotion-plan.md';
    const row = '| 边桌断货 | 中 | 可售库存低于 500 件 |';
    const open = type(edited(plan, row, '| 边桌断货 | 【待填】⌷ | 【待填】 |'), { file: plan });
    assert.deepEqual(labels(open).toSorted(), ['中', '低', '高'].toSorted());
    // A cell that says that there is nothing is no open one.
    const none = type(edited(plan, row, '| 边桌断货 | 【待填】⌷ | — |'), { file: plan });
    assert.deepEqual(labels(none).toSorted(), ['中', '低'].toSorted());
  });

  it('puts blanks beside bars that have none', () => {
    assert.match(accept(inRow('| 中 |⌷| 每天清单 |'), '规避'), /\| 中 \| 规避 \| 每天清单 \|/);
  });

  it('offers what a formula or a total gives', () => {
    const typed = type(edited(RISKS, '| 4 | 4 | 16 | 高 |', '| 4 | 4 | ⌷ | 高 |'), { file: RISKS });
    assert.deepEqual(
      typed.offered.map(({ label, detail }) => `${label} ${detail}`),
      ['16 按公式算出'],
    );
  });

  it('offers people where a person is asked for, who holds the cell in the last document first', () => {
    const typed = type(edited(RISKS, '| 何蓓 | 2026-06-05 |', '| ⌷ | 2026-06-05 |'), { file: RISKS });
    assert.deepEqual(labels(typed).slice(0, 3), ['何蓓', '周岚', '陈屿']);
    assert.match(typed.offered[2]?.filterText ?? '', /陈屿 chenyu cy/);
  });

  it('offers the keys that other documents hand on and that are not here yet', () => {
    const typed = type(edited(RISKS, '| R26-01 |', '| ⌷ |'), { file: RISKS });
    assert.deepEqual(labels(typed), ['R26-01']);
    assert.match(typed.offered[0]?.detail ?? '', /平台收紧会场门槛.*风险登记表 2026-04/);
  });

  it('offers nothing in a header, a rule, code, prose, or after §', () => {
    for (const [from, to] of [
      ['| 风险编号 |', '| 风⌷险编号 |'],
      ['| --- | --- | --- | ---: |', '| ⌷--- | --- | --- | ---: |'],
      ['本月登记', '本月⌷登记'],
      ['中 | 减轻 |', '§7.⌷ | 减轻 |'],
    ] as const) {
      assert.deepEqual(labels(type(edited(RISKS, from, to), { file: RISKS })), [], to);
    }
    assert.deepEqual(
      labels(type(edited(RISKS, '## 三、风险清单', '```\n| ⌷ | x |\n```\n\n## 三、风险清单'), { file: RISKS })),
      [],
    );
  });
});
