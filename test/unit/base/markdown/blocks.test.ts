import assert from 'node:assert/strict';
import { readBlocks } from '../../../../src/base/markdown/blocks';

const blocks = (text: string): ReturnType<typeof readBlocks> => readBlocks(text.split('\n'));

describe('the blocks of a text', () => {
  it('are headings of either form, outside lists and quotes, empty ones too', () => {
    const text = '# 一 #\n\n二\n===\n\n三\n---\n\n> # 引\n\n- # 列\n\n##\n\n####### 七\n\n    # 碼\n';
    assert.deepEqual(blocks(text).headings, [
      { level: 1, text: '一', line: 0 },
      { level: 1, text: '二', line: 2 },
      { level: 2, text: '三', line: 5 },
      { level: 2, text: '', line: 12 },
    ]);
  });

  it('are none of what HTML holds', () => {
    assert.deepEqual(blocks('<div>\n# 一\n</div>\n\n# 二').headings, [{ level: 1, text: '二', line: 4 }]);
  });

  it('are tables by the lines of their rows', () => {
    const text = '| a |\n|---|\n| 1 |\n\n文\n\n> | b |\n> |---|\n> | 2 |\n> | 3 |\n\n| c |\n|---|';
    assert.deepEqual(blocks(text).tables, [[0, 2], [6, 8, 9], [11]]);
  });

  it('are code between fences, and what is indented', () => {
    const text = '文\n\n    a\n    b\n\n```\nc\n```\n\n- 甲\n\n  ~~~\n  d\n  ~~~\n';
    assert.deepEqual([...blocks(text).codeLines], [2, 3, 5, 6, 7, 11, 12, 13]);
  });
});
