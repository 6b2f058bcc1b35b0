import assert from 'node:assert/strict';
import { foundIn } from '../../../../../src/features/sheet/page/finding';
import type { Sheet, SheetCell } from '../../../../../src/features/sheet/model';

const cell = (text: string): SheetCell => ({ text, state: 'entered' });
const SHEET: Sheet = {
  path: 'documents/a.md',
  title: '月度推廣計劃',
  period: '2026-05',
  left: { open: 0, following: 0, errors: 0, isReady: true, words: '' },
  status: { id: 'draft', words: '草稿' },
  canSubmit: false,
  head: {
    fields: [
      { id: 'author', title: '編制人', kind: 'person', required: true, text: '林小滿', state: 'entered' },
      { id: 'id', title: '編號', kind: 'text', required: true, text: '林小滿-1', state: 'entered', isKept: true },
    ],
  },
  blocks: [
    { kind: 'heading', line: 8, end: 9, level: 2, text: '渠道與預算' },
    { kind: 'text', line: 10, end: 11, text: '關鍵詞推廣照舊。', open: 0, cited: [] },
    {
      kind: 'table',
      line: 12,
      end: 16,
      columns: [
        { title: '渠道', kind: 'channel', required: true, isNumber: false, isComputed: false },
        { title: '預算', kind: 'money', required: true, isNumber: true, isComputed: false },
      ],
      rows: [
        { kind: 'data', cells: [cell('關鍵詞 推廣'), cell('50,000')] },
        { kind: 'data', cells: [cell('人群推廣'), cell('12,000')] },
      ],
    },
  ],
  findings: [],
  absent: [],
};

describe('finding in a sheet', () => {
  it('goes by text in either script, of any blanks, case and width', () => {
    for (const wanted of ['关键词推广', '關鍵詞推廣', ' 关键词 '])
      assert.deepEqual(foundIn(SHEET, wanted), [{ block: 1 }, { block: 2, row: 0, column: 0 }], wanted);
    assert.deepEqual(foundIn(SHEET, '５０，０００'), [{ block: 2, row: 0, column: 1 }]);
    assert.deepEqual(foundIn(SHEET, '渠道'), [{ block: 0 }]);
  });

  it('goes by pinyin from a syllable on, and by initials', () => {
    for (const wanted of ['renqun', 'RQTG', 'qtg'])
      assert.deepEqual(foundIn(SHEET, wanted), [{ block: 2, row: 1, column: 0 }], wanted);
    assert.deepEqual(foundIn(SHEET, 'enqun'), []);
  });

  it('passes over what the sheet does not show, and finds nothing without a text', () => {
    assert.deepEqual(foundIn(SHEET, '林小满'), [{ field: 'author' }]);
    for (const wanted of ['', ' ', '没有']) assert.deepEqual(foundIn(SHEET, wanted), []);
  });
});
