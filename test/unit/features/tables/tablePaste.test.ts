import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/base/range';
import { readOutline } from '../../../../src/base/markdown/markdown';
import { parseDocument } from '../../../../src/documents/parse';
import { readClipboard, readHtmlTable, readTabbed } from '../../../../src/features/tables/clipboardTable';
import { pasteTable } from '../../../../src/features/tables/tablePaste';
import { combinePacks } from '../../../../src/knowledge/knowledge';
import { bundledPack } from '../../../support/pack';

const pack = bundledPack().value;
assert.ok(pack);
const { value: knowledge } = combinePacks([pack]);
const HEAD = '---\ntype: monthly-promotion-plan\nperiod: 2026-05\nbudget: 1,000\n---\n\n## 推广节奏\n\n';
const FORM = [
  '| 周次 | 日期 | 重点动作 | 预算 | 目标成交金额 |',
  '| --- | --- | --- | ---: | ---: |',
  '| 第一周 | 【待填】 | 【待填】 | 【待填】 | 【待填】 |',
  '| 第二周 | 【待填】 | 【待填】 | 【待填】 | 【待填】 |',
  '| 合计 |  |  | 【待填】 | 【待填】 |',
  '',
].join('\n');

function paste(body: string, line: number, clipboard: { html?: string; text?: string }): string | undefined {
  const text = HEAD + body;
  const at = { line: 8 + line, character: 0 };
  const done = pasteTable(parseDocument(knowledge, 'x.md', text), {
    position: at,
    clipboard: { html: '', text: '', ...clipboard },
  });
  if (done === undefined) return undefined;
  const edits = done.kind === 'edit' ? done.edits : [{ range: { start: at, end: at }, newText: done.text }];
  return applyEdits(text, edits).slice(HEAD.length);
}

describe('a table on the clipboard', () => {
  it('is read from tab-separated text with quoted cells, as Excel writes it', () => {
    assert.deepEqual(readTabbed('a\t"x\r\ny ""z"""\r\n1\t\r\n'), [['a', 'x\ny "z"'], ['1', ''], ['']]);
    assert.deepEqual(readTabbed('5" x\t"open\nb\tc'), [
      ['5" x', '"open'],
      ['b', 'c'],
    ]);
  });

  it('is read from HTML: a word holds for all rows that it is merged over, a number stands once', () => {
    const html = [
      '<html><head><style>td{color:red}</style></head><body><table><tr><td rowspan=2>直通<br>车</td>',
      '<td rowspan="2">1,200</td><td>a&nbsp;b</td></tr><tr><td>c<script>x()</script></td></tr><tr>',
      '<td colspan=2>d</td><td>e</td></tr></table></body></html>',
    ].join('');
    assert.deepEqual(readHtmlTable(html), [
      ['直通\n车', '1,200', 'a b'],
      ['直通\n车', '', 'c'],
      ['d', '', 'e'],
    ]);
  });

  it('is none where text stands around it, where there are several, and where there is one column only', () => {
    assert.equal(readHtmlTable('<p>x</p><table><tr><td>1<td>2</table>'), undefined);
    assert.equal(readHtmlTable('<table><tr><td>1<td>2</table><table><tr><td>1<td>2</table>'), undefined);
    assert.equal(readClipboard({ html: '<table><tr><td>1</td></tr></table>', text: '1' }), undefined);
    assert.equal(readClipboard({ html: '', text: 'just words' }), undefined);
  });

  it('is bounded', () => {
    assert.equal(readClipboard({ html: '', text: 'a\tb\n'.repeat(6000) }), undefined);
    assert.equal(
      readClipboard({
        html: `<table><tr>${'<td colspan=99999 rowspan=99999>x</td>'.repeat(200)}</tr></table>`,
        text: '',
      }),
      undefined,
    );
  });
});

describe('pasting a table', () => {
  it('finds columns by their titles, in any order and script; unknown ones come last, wanted ones are open', () => {
    assert.equal(
      paste('', 0, { text: '5月推广\t\t\n花費\t階段\t店长\n3,000\t第一周\t陈屿\n' }),
      [
        '| 周次 | 日期 | 重点动作 | 预算 | 目标成交金额 | 店长 |',
        '| --- | --- | --- | ---: | ---: | --- |',
        '| 第一周 | 【待填：日期】 | 【待填：重点动作】 | 3,000 |  | 陈屿 |',
        '',
      ].join('\n'),
    );
  });

  it('without titles finds them by place and kind', () => {
    assert.equal(
      paste('', 0, { text: '第一周\t5月1日 ~ 5月3日\t蓄水\t3000\n' })?.split('\n')[2],
      '| 第一周 | 5月1日 ~ 5月3日 | 蓄水 | 3000 |  |',
    );
    assert.equal(
      paste('', 0, { text: '第一周\t蓄水\t3000\n第二周\t收\t1\n' })?.split('\n')[2],
      '| 第一周 | 【待填：日期】 | 蓄水 | 3000 |  |',
    );
  });

  it('fills the open rows of a table, adds others before its totals and leaves the rest as it was', () => {
    const pasted = paste(FORM, 2, { text: '周次\t预算\n第二周\t12.5万\n第三周\t¥800\n合计\t\n' });
    assert.equal(
      pasted,
      FORM.replace(
        '| 第二周 | 【待填】 | 【待填】 | 【待填】 | 【待填】 |',
        '| 第二周 | 【待填】 | 【待填】 | 12.5万 | 【待填】 |\n| 第三周 | 【待填：日期】 | 【待填：重点动作】 | ¥800 |  |',
      ),
    );
  });

  it('adds the columns that a table does not have', () => {
    const pasted = paste('| 周次 | 预算 |\n| --- | ---: |\n| 第一周 | 5 |\n', 2, {
      text: '周次\t店长\n第二周\t陈屿\n',
    });
    assert.equal(
      pasted,
      '| 周次 | 预算 | 店长 |\n| --- | ---: | --- |\n| 第一周 | 5 |  |\n| 第二周 | 【待填：预算】 | 陈屿 |\n',
    );
  });

  it('stands on lines of its own, apart from other text', () => {
    const at = (body: string, character: number): string => {
      const text = HEAD + body;
      const position = { line: text.split('\n').length - 1, character };
      const done = pasteTable(parseDocument(knowledge, 'x.md', text), {
        position,
        clipboard: { html: '', text: 'a\tb\nc\td' },
      });
      assert.ok(done?.kind === 'insert');
      return done.text.replace(/\|[^]*\|/, 'T');
    };
    assert.deepEqual(
      [at('', 0), at('上文', 2), at('上下', 1), at('文', 0), at('上文\n', 0)],
      ['T\n', '\n\nT\n', '\n\nT\n\n', 'T\n\n', '\nT\n'],
    );
  });

  it('writes tags and bars as text, and goes neither into front matter nor code', () => {
    assert.equal(
      paste('', 0, { text: '周次\t重点动作\na|b\t<img src=x onerror=y>\n' })?.split('\n')[2],
      '| a\\|b | 【待填：日期】 | &lt;img src=x onerror=y> | 【待填：预算】 |  |',
    );
    assert.equal(paste('', -6, { text: 'a\tb' }), undefined);
    assert.equal(paste('```\n\n```\n', 1, { text: 'a\tb' }), undefined);
  });

  it('always makes a whole table, for any text in the cells', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '1', '|', '\\', '"', '<', '周', ' ', '-'), minLength: 1, maxLength: 6 })
      .map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const cells = rows.map((row) => row.map((each) => `<td>${each.replaceAll('<', '&lt;')}</td>`).join(''));
        const html = `<table>${cells.map((each) => `<tr>${each}</tr>`).join('')}</table>`;
        const [table] = readOutline(`\n${paste('', 0, { html }) ?? ''}`).tables;
        assert.ok(table);
        const widths = new Set([table.header, ...table.rows].map((row) => row.cells.length));
        assert.deepEqual([...widths], [5]);
      }),
    );
  });
});
