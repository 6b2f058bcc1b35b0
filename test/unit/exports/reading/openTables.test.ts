import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cellsOf } from '../../../../src/exports/reading/cell';
import { openTables } from '../../../../src/exports/reading/openTables';
import { UnreadableFile } from '../../../../src/exports/reading/unreadable';
import { EXPORTS, sourceOf } from '../../../support/exports';
import { makeWorkbook } from '../../../support/workbook';
import { makeZip } from '../../../support/zip';

async function rowsOf(content: string | Uint8Array, name = 'a.csv'): Promise<unknown[]> {
  const { tables } = await openTables(sourceOf(name, content));
  const rows: unknown[] = [];
  for await (const piece of tables[0]?.rows() ?? []) for (const row of piece) rows.push(cellsOf(row));
  return rows;
}

async function refusal(content: string | Uint8Array, name?: string): Promise<string> {
  const outcome = await rowsOf(content, name).then(
    () => 'read',
    (error: unknown) => (error instanceof UnreadableFile ? error.text.id : error),
  );
  assert.equal(typeof outcome, 'string', String(outcome));
  return String(outcome);
}

describe('files with tables', () => {
  it('are text in any of the usual encodings and separators', async () => {
    const rows = [
      ['日期', '数'],
      ['一', '1'],
    ];
    const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const content of [
      '日期,数\n一,1',
      '\uFEFF日期;数\r\n一;1\r\n',
      'sep=|\n日期|数\r一|1\r',
      utf16('日期\t数\n一\t1\n'),
    ])
      assert.deepEqual(await rowsOf(content), rows);
    // Amounts with commas are no cells, nor are tabs that keep a cell a text.
    assert.deepEqual(await rowsOf('名\t额\n一\t1,234,567.00\n'), [
      ['名', '额'],
      ['一', '1,234,567.00'],
    ]);
    assert.deepEqual(await rowsOf('号\t,数\t\n"9\t"\t,1\t\n'), [
      ['号\t', '数\t'],
      ['9\t\t', '1\t'],
    ]);
    assert.deepEqual(await rowsOf(utf16('日期\t数\n一\t1\n').swap16()), rows);
    assert.deepEqual(await rowsOf(Uint8Array.of(0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0x31)), [['日期', '1']]);
  });
  it('are refused for what they are, under any name', async () => {
    assert.equal(await refusal(''), 'data.empty');
    assert.equal(await refusal(' \n\n'), 'data.empty');
    assert.equal(await refusal('%PDF-1.7', 'a.xlsx'), 'data.kind');
    assert.equal(await refusal(Uint8Array.of(0x61, 0xff, 0xff, 0x61)), 'data.encoding');
    assert.equal(await refusal('a,"b\nc,d'), 'data.quote-open');
    assert.equal(await refusal(`a,${'x'.repeat(70_000)}`), 'data.cell-too-long');
    assert.equal(await refusal(','.repeat(3_000)), 'data.too-many-columns');
    assert.equal(await refusal('<html><body>请登录</body></html>'), 'data.no-table');
    assert.equal(await refusal('<?xml version="1.0"?><Workbook xmlns="urn:x"/>'), 'data.xml-workbook');
    assert.equal(await refusal(makeZip([{ name: 'a.txt', content: 'a' }])), 'data.no-workbook');
  });
  it('are refused where they are cut off, damaged or guarded', async () => {
    const xlsx = new Uint8Array(readFileSync(path.join(EXPORTS, '客服绩效_2026-06.xlsx')));
    const xls = new Uint8Array(readFileSync(path.join(EXPORTS, '店铺取数.xls')));
    assert.equal(await refusal(xlsx.slice(0, 3000)), 'zip.damaged');
    assert.equal(await refusal(xls.slice(0, 3000)), 'data.xls-broken');
    const guarded = Buffer.concat([xls.slice(0, 512), Buffer.from('EncryptedPackage', 'utf16le'), xls.slice(544)]);
    assert.equal(await refusal(guarded), 'data.encrypted');
  });
  it('are refused where they would unpack to too much', async () => {
    const bomb = `<row><c><v>${'1'.repeat(30_000_000)}</v></c></row>`;
    assert.equal(await refusal(makeWorkbook(bomb)), 'zip.too-large');
    assert.equal(await refusal(makeWorkbook('<row><c r="ZZZZ1"><v>1</v></c></row>')), 'data.too-many-columns');
    assert.equal(await refusal(makeWorkbook('<row r="99999999999"><c><v>1</v></c></row>')), 'data.too-many-rows');
  });
});

describe('workbooks', () => {
  it('have cells of any kind, with places or without, in any namespace', async () => {
    const texts = '<si><t>一</t></si><si><r><t>二</t></r><r><t>三</t></r><rPh><t>er</t></rPh></si>';
    const sheet =
      '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c>' +
      '<x:c t="inlineStr"><x:is><x:t>四 &amp; 五</x:t></x:is></x:c></x:row>' +
      '<row r="3"><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#DIV/0!</v></c>' +
      '<c r="E3"><v>12.5</v></c><c r="F3" t="str"><v>六</v></c></row>';
    assert.deepEqual(await rowsOf(makeWorkbook(sheet, { texts })), [
      ['一', '二三', '四 & 五'],
      ['', 'TRUE', '#DIV/0!', '', 12.5, '六'],
    ]);
  });
  it('show numbers as their formats say: percent, days of both calendars, times', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d"/>' +
      '<numFmt numFmtId="171" formatCode="[h]:mm:ss"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
      `<cellXfs>${[0, 10, 170, 171, 22].map((id) => `<xf numFmtId="${String(id)}"/>`).join('')}</cellXfs>`;
    const cells = [
      [0, '0.28999999999999998'],
      [1, '0.99709999999999999'],
      [2, '46174'],
      [3, '1.0625'],
      [4, '46174.5'],
      [2, '59'],
    ];
    const written = cells.map(([style, value]) => `<c s="${String(style)}"><v>${String(value)}</v></c>`);
    const sheet = `<row>${written.join('')}</row>`;
    assert.deepEqual(await rowsOf(makeWorkbook(sheet, { styles })), [
      [0.29, '99.71%', '2026-06-01', '25:30:00', '2026-06-01 12:00:00', '1900-02-28'],
    ]);
    const later = '<row><c s="2"><v>44712</v></c></row>';
    assert.deepEqual(await rowsOf(makeWorkbook(later, { styles, head: 'date1904="1"' })), [['2026-06-01']]);
  });
});

describe('pages', () => {
  it('have cells over several rows and columns once, and tables in cells as text', async () => {
    const html =
      '<table><tr><td>menu</td></tr></table><table><tr><th rowspan=2>甲<th colspan=2>乙</tr>' +
      '<tr><td>丙<br>丁<td><table><tr><td>戊</td></tr></table></tr></table>';
    assert.deepEqual(await rowsOf(html), [
      ['甲', '乙', ''],
      ['', '丙 丁', '戊'],
    ]);
  });
});
