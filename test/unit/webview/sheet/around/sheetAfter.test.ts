// How both sides of a difference fit together is in test/unit/features/sheet/page/difference.test.ts.
import assert from 'node:assert/strict';
import type { Sheet, SheetFinding, TableBlock } from '../../../../../src/features/sheet/model';
import { sheetAfter } from '../../../../../src/webview/sheet/around/sheetAfter';

const row = (text: string): TableBlock['rows'][number] => ({ kind: 'data', cells: [{ text, state: 'entered' }] });
const finding = (words: string): SheetFinding => ({
  severity: 'error',
  words,
  isOpen: false,
  at: { line: 0, character: 0 },
  fixes: [],
});
const before: Sheet = {
  path: 'a.md',
  title: '',
  period: '',
  status: { words: '' },
  canSubmit: false,
  left: { open: 0, following: 0, errors: 0, isReady: true, words: '' },
  head: { fields: [] },
  blocks: [
    { kind: 'note', line: 1, end: 2, text: 'x' },
    { kind: 'table', line: 3, end: 8, columns: [], rows: ['a', 'b', 'c'].map(row) },
  ],
  findings: [finding('1'), finding('2')],
  absent: [],
};

describe('the sheet after a difference', () => {
  it('has the very values that were kept, and in their places those that are new', () => {
    const after = sheetAfter(before, {
      ...before,
      title: 'b',
      blocks: [
        { kind: 'kept', from: 0, count: 1 },
        {
          kind: 'rows',
          before: 1,
          line: 4,
          end: 9,
          columns: [],
          rows: [{ kind: 'kept', from: 1, count: 2 }, row('d')],
        },
      ],
      findings: [finding('0'), { kind: 'kept', from: 1, count: 1 }],
    });
    assert.equal(after.title, 'b');
    assert.equal(after.blocks[0], before.blocks[0]);
    const [, table] = after.blocks;
    const [, tableBefore] = before.blocks;
    assert.ok(table?.kind === 'table' && tableBefore?.kind === 'table');
    assert.deepEqual([table.line, table.end], [4, 9]);
    assert.ok(!('before' in table));
    assert.deepEqual(
      table.rows.map(({ cells }) => cells[0]?.text),
      ['b', 'c', 'd'],
    );
    assert.equal(table.rows[0], tableBefore.rows[1]);
    assert.deepEqual(
      after.findings.map(({ words }) => words),
      ['0', '2'],
    );
    assert.equal(after.findings[1], before.findings[1]);
  });
});
