import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suiteWorkbench } from './support/suiteWorkbench';
import { eventually } from './support/waiting';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const ROWS = /\| 素材类型[^#]*/;
const FORM =
  '| 素材类型 | 数量 | 截止日期 | 责任人 |\n| --- | ---: | --- | --- |\n| 边桌主图 | 【待填】 | 【待填】 | 【待填】 |\n\n';
const OPEN_ROW = '| 边桌主图 | 【待填】 | 【待填】 | 【待填】 |';
const ROW = '| 边桌主图 | 4 | 2026-04-29 | 陈屿 |';
const MORE = '| 置物架短视频 | 3 | 2026-05-08 | 林小满 |';

/**
 * What WPS puts on the clipboard beside its HTML, and a text editor gives alone: columns in another order than the
 * contract's, a title line above.
 */
const TABBED =
  '5月素材\t\t\t\r\n责任人\t素材类型\t数量\t截止日期\r\n陈屿\t边桌主图\t4\t2026-04-29\r\n林小满\t置物架短视频\t3\t2026-05-08\r\n';

const EXCEL_HEAD = [
  '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15">',
  '<style>td{mso-number-format:General}</style></head>',
].join('');

/**
 * As Excel writes it, less its styles: a fragment with column widths, a word merged over two columns, blanks that do
 * not break.
 */
const EXCEL = `${EXCEL_HEAD}<body>
<table border=0 cellpadding=0 cellspacing=0 width=288><!--StartFragment--><col width=72 span=4>
<tr height=20><td colspan=4 class=xl65>5月素材</td></tr>
<tr height=20><td>责任人</td><td>素材类型</td><td>数量</td><td>截止日期</td></tr>
<tr height=20><td>陈屿</td><td>边桌主图</td><td align=right>4</td><td>2026-04-29</td></tr>
<tr height=20><td>林小满</td><td>置物架短视频</td><td align=right>3</td><td>2026-05-08</td></tr>
<!--EndFragment--></table></body></html>`;

/** A table of a web page, with a heading row, links and emphasis. */
const PAGE = [
  '<h1>素材排期</h1><table><thead><tr><th>素材类型</th><th>负责人</th><th>数量</th><th>截止日期</th></tr></thead><tbody>',
  '<tr><td><a href="https://example.com/">边桌主图</a></td><td>陈屿</td><td><b>4</b></td><td>2026-04-29</td>',
  '</tr><tr><td>置物架短视频</td><td>林小满</td><td>3</td><td>2026-05-08</td></tr></tbody></table>',
].join('');

describe('pasting a sheet into a document', function () {
  this.timeout(120_000);
  const open = suiteWorkbench('zh-cn');
  let plan = '';
  const saved = (): string => readFileSync(path.join(open().folder, PLAN), 'utf8');

  before(async () => {
    plan = saved().replace(ROWS, `${FORM}预告：\n\n`);
    writeFileSync(path.join(open().folder, PLAN), plan);
    await open().openFile(PLAN);
    await open().problems((rows) => rows.some((row) => row.includes('待填')));
  });

  /**
   * Pastes at the third column of a line, where a Chinese character takes two, saves, and takes it back by one undo;
   * gives what was saved.
   */
  async function pasteAt(line: string, picture: string): Promise<string> {
    await open().goToLine(plan.split('\n').indexOf(line) + 1, 3);
    await open().press('Control+V');
    const pasted = await eventually(
      () => open().save().then(saved),
      (text) => text !== '' && text !== plan,
    );
    await open().screenshot(picture);
    await open().press('Control+Z');
    assert.equal(
      await eventually(
        () => open().save().then(saved),
        (text) => text === plan,
      ),
      plan,
      'one undo takes all of it back',
    );
    return pasted;
  }

  it('from Excel: the open row of that name is filled, the other added, in any order of columns', async () => {
    await open().copy({ html: EXCEL, text: TABBED });
    assert.equal(await pasteAt(OPEN_ROW, 'paste-excel'), plan.replace(OPEN_ROW, `${ROW}\n${MORE}`));
  });

  it('from tab-separated text alone', async () => {
    await open().copy({ text: TABBED });
    assert.equal(await pasteAt(OPEN_ROW, 'paste-text'), plan.replace(OPEN_ROW, `${ROW}\n${MORE}`));
  });

  it('from a web page, copied as a reader copies it', async () => {
    await open().copyFromPage(PAGE, 'table');
    assert.equal(await pasteAt(OPEN_ROW, 'paste-web'), plan.replace(OPEN_ROW, `${ROW}\n${MORE}`));
  });

  it('beside a table, another with the contract’s columns is made, on lines of its own', async () => {
    await open().copy({ html: EXCEL, text: TABBED });
    const [head, rule] = FORM.split('\n');
    assert.equal(
      await pasteAt('预告：', 'paste-new'),
      plan.replace('预告：', ['预', '', head, rule, ROW, MORE, '', '告：'].join('\n')),
    );
  });

  it('other text is pasted as everywhere', async () => {
    await open().copy({ text: '只是一句话，没有表格' });
    assert.equal(await pasteAt('预告：', 'paste-words'), plan.replace('预告：', '预只是一句话，没有表格告：'));
  });
});
