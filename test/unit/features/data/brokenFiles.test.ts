// Files that somebody chose and that are no export, or not all of one: each is refused with what is wrong and what to
// do, and what was imported before stays as it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { render } from '../../../../src/base/message';
import { data } from '../../../../src/features/figures';
import type { ImportPlan } from '../../../../src/features/data/plan';
import { makeCompound } from '../../../support/compound';
import { spread } from '../../../support/draws';
import { toGbk, toUtf16 } from '../../../support/encodings';
import { EXPORTS, read, sourceOf, written } from '../../../support/exports';
import { MemoryDisk } from '../../../support/memoryDisk';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';
import { makeWorkbook, relation } from '../../../support/workbook';
import { makeZip } from '../../../support/zip';

const HEAD = '统计日期,访客数,支付金额,支付买家数,客单价\n';
const ROWS = '2026-06-01,1391,34895.00,62,562.82\n2026-06-02,980,21000.50,40,525.01\n';

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(EXPORTS, name)));
}

const XLS = fixture('店铺取数.xls');
const XLSX = fixture('客服绩效_2026-06.xlsx');
const PAGE = fixture('商品_全部_2026-06.xls');

/** The legacy workbook as one with a password begins: with a record that says so. */
function guardedXls(): Uint8Array {
  const bytes = Buffer.from(XLS);
  const written = bytes.indexOf(Buffer.from([0x5c, 0x00, 0x70, 0x00])); // who wrote it, which is as long
  assert.ok(written > 0);
  bytes.writeUInt16LE(0x2f, written);
  return bytes;
}

/** A workbook of today with a password, as it is put into a container of before. */
function guardedXlsx(): Uint8Array {
  const info = Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from('<encryption/>')]);
  const content = Uint8Array.from({ length: 6_000 }, (_, at) => (at * 167 + 13) % 251);
  return makeCompound({ EncryptionInfo: info, EncryptedPackage: content });
}

function packed(entries: Readonly<Record<string, string>>): Uint8Array {
  return makeZip(Object.entries(entries).map(([name, content]) => ({ name, content })));
}

const WORD = packed({
  '_rels/.rels': `<Relationships>${relation('r', 'officeDocument', 'word/document.xml')}</Relationships>`,
  'word/document.xml': '<w:document><w:body/></w:document>',
});
const BOMB = makeWorkbook('<row/>'.repeat(5_000_000));
const cells = (...texts: readonly string[]): string =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const NOTES_AND_SHOP = makeWorkbook(cells('统计日期', '访客数', '支付金额') + cells('2026-06-01', '1', '2'), {
  before: cells('说明') + cells('仅供内部使用'),
});
const SEARCH_WORDS = '统计日期,搜索词,访客数,支付买家数,支付金额\n2026-06-01,短裤,5,1,9\n2026-06-02,短裤,,,\n';
const wide = `<tr>${'<td colspan=2000>a</td>'.repeat(1)}</tr>`;

/** Names that people give, what is in the files, and what is said of them. */
const BROKEN: readonly (readonly [name: string, content: string | Uint8Array, problem: string])[] = [
  ['空.csv', '', 'data.empty'],
  ['空.xlsx', '', 'data.empty'],
  ['空白.csv', '\uFEFF \n\n', 'data.empty'],
  ['断.csv', HEAD + ROWS + '2026-06-03,1020,12', 'data.cut-off'],
  ['断.csv', toGbk(HEAD + ROWS + '2026-06-03,1020,12'), 'data.cut-off'],
  ['断.csv', toUtf16(`\uFEFF${HEAD}${ROWS}2026-06`, 'le'), 'data.cut-off'],
  ['断.csv', `${HEAD}${ROWS}"2026-06-03`, 'data.quote-open'],
  ['断.xls', PAGE.slice(0, PAGE.length - 60), 'data.cut-off'],
  ['断.xls', XLS.slice(0, XLS.length >> 1), 'data.xls-broken'],
  ['断.xlsx', XLSX.slice(0, XLSX.length >> 1), 'zip.damaged'],
  ['密码.xlsx', guardedXlsx(), 'data.encrypted'],
  ['密码.xls', guardedXls(), 'data.encrypted'],
  ['炸弹.xlsx', BOMB, 'zip.too-large'],
  [
    '炸弹.xlsx',
    makeZip(Array.from({ length: 2_001 }, (_, at) => ({ name: `${String(at)}.xml`, content: '' }))),
    'zip.too-large',
  ],
  ['炸弹.xls', `<table>${wide.repeat(2_600)}</table>`, 'data.too-many-cells'],
  ['炸弹.csv', `${HEAD}${'9'.repeat(70_000)}\n`, 'data.cell-too-long'],
  ['炸弹.csv', `${HEAD}${',9'.repeat(3_000)}\n`, 'data.too-many-columns'],
  ['图片.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), 'data.kind'],
  ['报表.xlsx', '%PDF-1.7\n', 'data.kind'],
  ['报表.xls', Uint8Array.of(0x1f, 0x8b, 8, 0), 'data.kind'],
  ['文档.xlsx', WORD, 'data.no-table'],
  ['文档.xls', makeCompound({ WordDocument: new Uint8Array(5_000) }), 'data.xls-broken'],
  ['压缩.xlsx', packed({ 'a.csv': HEAD }), 'data.no-workbook'],
  ['登录.xls', '<html><body><form>请登录</form></body></html>', 'data.no-table'],
  ['旧.xls', '<?xml version="1.0"?><Workbook xmlns="urn:x"/>', 'data.xml-workbook'],
  ['乱码.csv', Uint8Array.of(0x61, 0xff, 0xff, 0x61, 0x0a), 'data.encoding'],
  ['乱码.csv', HEAD + ROWS.replace('1391', '13\u000091'), 'data.encoding'],
  ['配置.csv', '{"统计日期": ["2026-06-01"], "访客数": 5}', 'data.unrecognised'],
  ['名单.csv', '姓名,分数\n甲,5\n', 'data.unrecognised'],
  ['搜索词.csv', SEARCH_WORDS, 'data.near'],
  ['少列.csv', '统计日期,访客数,支付金额\n2026-06-01,1,2\n', 'data.near'],
  ['少列.xlsx', NOTES_AND_SHOP, 'data.near'],
  ['客服.csv', '旺旺昵称,接待人数\n甲,5\n', 'data.period-unsaid'],
];

function plan(disk: MemoryDisk, name: string, content: string | Uint8Array): Promise<ImportPlan> {
  const options = {
    definitions: readKnowledge(BUNDLED_PACK).exports,
    preferred: 'new' as const,
    time: '2026-07-02T01:00:00Z',
    pause: () => Promise.resolve(),
  };
  return data.plan([sourceOf(name, content, 65_536)], options, disk.host('/shop'));
}

async function dataOf(disk: MemoryDisk): Promise<string[]> {
  const host = disk.host('/shop');
  const paths = ['data/shop-report/2026-06.csv', 'data/sources.csv'];
  return Promise.all(paths.map(async (file) => Buffer.from((await host.read(file)) ?? []).toString('hex')));
}

describe('files that are no export, or not all of one', () => {
  let disk: MemoryDisk;
  let before: string[];
  beforeEach(async () => {
    disk = new MemoryDisk();
    disk.putFolder('/shop');
    await data.store(disk.host('/shop'), await plan(disk, '店铺.csv', HEAD + ROWS));
    before = await dataOf(disk);
    assert.ok(before.every((bytes) => bytes !== ''));
  });

  it('are refused with what is wrong and what to do, in three languages, and change nothing', async () => {
    for (const [name, content, problem] of BROKEN) {
      const { files, changes } = await plan(disk, name, content);
      const [file] = files;
      assert.equal(file?.kind === 'refused' ? file.problem.id : file?.kind, problem, name);
      assert.deepEqual(changes, [], name);
      assert.ok(file);
      for (const reader of [ENGLISH, SIMPLIFIED, TRADITIONAL]) {
        const lines: string[] = data.lines(file).map((line) => render(line, reader));
        assert.equal(lines.length, 1);
        // The file, what is wrong with it, and then what to do.
        assert.match(lines[0] ?? '', new RegExp(`${name.replace('.', '\\.')}.*[.:。：；;].+[.。]$`), problem);
      }
      assert.deepEqual(await dataOf(disk), before, name);
    }
  });

  it('say so where there is only a header, and change nothing', async () => {
    for (const content of [HEAD, HEAD.trim(), `店铺整体看板\n\n${HEAD}\n\n`]) {
      const { files, changes } = await plan(disk, '表头.csv', content);
      const lines = files.flatMap((file) => data.lines(file).map((line) => render(line, SIMPLIFIED)));
      assert.ok(lines.includes('  没有取到任何一行：表头下面没有可以取的数据。请导出有数据的期间。'), lines.join('\n'));
      assert.deepEqual([changes, await dataOf(disk)], [[], before]);
    }
  });

  it('are read for what is in them, under any name', async () => {
    const contents: readonly Uint8Array[] = [XLS, XLSX, PAGE, new TextEncoder().encode(HEAD + ROWS)];
    for (const content of contents) {
      const told = new Set<string>();
      for (const name of ['2026-06.csv', '2026-06.xls', '2026-06.xlsx', '2026-06', '2026-06.pdf']) {
        const result = await read(sourceOf(name, content, 65_536));
        assert.ok(result.kind === 'read', name);
        told.add(result.tables.flatMap(({ taken }) => written(taken.table)).join('\n'));
      }
      assert.equal(told.size, 1);
    }
  });

  it('are never taken in part, wherever they are cut off', async () => {
    for (const content of [XLS, XLSX, PAGE]) {
      const outcome = async (bytes: Uint8Array): Promise<string> => {
        const result = await read(sourceOf('客服绩效_2026-06.xls', bytes, 65_536));
        return result.kind === 'read'
          ? written(result.tables[0]?.taken.table ?? { keys: [], measures: [], observations: [] }).join('\n')
          : '';
      };
      const all = await outcome(content);
      for (const length of spread([...content.keys()], 60))
        assert.ok(['', all].includes(await outcome(content.slice(0, length))));
    }
    const text = HEAD + ROWS;
    for (const length of text.split('').keys()) {
      const cut = text.slice(0, length);
      const cells = cut.slice(cut.lastIndexOf('\n') + 1).split(',').length;
      const result = await read(sourceOf('a.csv', cut));
      // In the last cell nobody can tell; of what has not even a first one nothing is taken.
      if (length > HEAD.length && cells > 1 && cells < 5) assert.equal(result.kind, 'refused', cut);
      const days = result.kind === 'read' ? result.tables.flatMap(({ taken }) => taken.table.observations) : [];
      for (const { period } of days) assert.match(period, /^2026-06-0[12]$/, cut);
    }
  });
});
