import assert from 'node:assert/strict';
import type { SourceLine } from '../../../../src/import/line';
import { cellsAmong, withoutPrinted } from '../../../../src/import/page/printed';
import { clausesOf, imported, leftOf } from '../../../support/imports';

const TITLE = '售后部管理办法';
const FOOT = '华东分部 第三版';

function linesOf(texts: readonly string[]): SourceLine[] {
  return texts.map((text, index) => ({ file: 'a', line: index + 1, text, heading: 0 }));
}

function kept(texts: readonly string[]): string[] {
  return withoutPrinted(linesOf(texts)).lines.map(({ text }) => text);
}

describe('what printed pages put between lines', () => {
  const PAGES = [TITLE, '一、受理', '1. 先核实，后', FOOT, '第 1 页', TITLE, '答复。', '2. 留痕。', FOOT, '第 2 页'];

  it('is their numbers, and what stands beside several of them', () => {
    assert.deepEqual(kept(PAGES), [TITLE, '一、受理', '1. 先核实，后', '答复。', '2. 留痕。']);
    assert.deepEqual(
      withoutPrinted(linesOf(PAGES)).left.map(({ line, text, reason }) => [line, text, reason]),
      [
        [4, FOOT, 'furniture'],
        [5, '第 1 页', 'furniture'],
        [6, TITLE, 'furniture'],
        [9, FOOT, 'furniture'],
        [10, '第 2 页', 'furniture'],
      ],
    );
  });
  it('stays where it stands elsewhere too, beside one page alone, or ends a sentence', () => {
    const elsewhere = [
      '办法',
      FOOT,
      '一、甲',
      '1. 乙。',
      '2. 丙。',
      FOOT,
      '第 1 页',
      '3. 丁。',
      FOOT,
      '第 2 页',
      '4. 戊。',
    ];
    assert.equal(kept(elsewhere).filter((text) => text === FOOT).length, 1, 'once as on a first page');
    const twice = [
      '办法',
      '一、甲',
      FOOT,
      '1. 乙。',
      FOOT,
      '2. 丙。',
      '3. 丁。',
      '4. 戊。',
      '- 1 -',
      FOOT,
      '5. 己。',
      '- 2 -',
    ];
    assert.equal(kept(twice).filter((text) => text === FOOT).length, 3);
    assert.ok(kept(['办法', '一、甲', FOOT, '第 1 页', '二、乙']).includes(FOOT));
    assert.equal(
      kept(['办法', '甲。', '第 1 页', '乙', '甲。', '第 2 页']).filter((text) => text === '甲。').length,
      2,
    );
  });
  it('is at one page alone the title, also where it does not stand by itself, and what pages say of themselves', () => {
    const page = [
      `首页 ${TITLE} 一、受理`,
      '1. 先核实。',
      '2. 后答复。',
      '3. 留痕。',
      '第 1 页',
      TITLE,
      '内部资料 请勿外传',
      '二、附则',
    ];
    assert.deepEqual(kept(page), [...page.slice(0, 4), '二、附则']);
    assert.deepEqual(kept(['办法', '一、保密', '1. 甲。', '2. 乙。', '3. 丙。', '内部资料', '二、丁']).length, 7);
  });
  it('is no heading with a number, which two lists may have, and no cell beside one page twice', () => {
    const post = '3. 推广专员';
    const page = [
      '办法',
      '一、职责',
      '1. 甲。',
      '2. 乙。',
      post,
      '第 1 页',
      '（1）丙。',
      '4. 丁。',
      '二、考核',
      '1. 戊。',
    ];
    const pages = [...page, '2. 己。', post, '第 2 页', '（1）庚。'];
    assert.equal(kept(pages).filter((text) => text === post).length, 2);
    const cells = ['办法', '一、时限', '甲。', '乙。', '丙。', '2个工作日', '修图师', '第 1 页', '2个工作日', '丁。'];
    assert.equal(kept(cells).filter((text) => text === '2个工作日').length, 2);
  });
  it('is the title on one page, also where pinyin stands in it on the first', () => {
    const titled = [
      '售(shòu)后部管(guǎn)理办法',
      '一、受理',
      '1. 核实。',
      '2. 答复。',
      '3. 留痕。',
      '第 1 页',
      TITLE,
      '二、附则',
    ];
    assert.equal(kept(titled).includes(TITLE), false);
  });
  it('is lines of pinyin above those of characters', () => {
    assert.deepEqual(kept(['dì yī zhāng', '第一章 总则', 'brand ROI']), ['第一章 总则', 'brand ROI']);
  });
  it('is no number that is near another: cells of a table, one in a line', () => {
    const cells = linesOf(['评分', '1', '主图', '30', '', '2', '标题', '20']);
    assert.deepEqual(
      [...cellsAmong(cells)].map(({ text }) => text),
      ['1', '30', '2', '20'],
    );
    const pages = linesOf(Array.from({ length: 40 }, (_, at) => (at % 10 === 9 ? String((at + 1) / 10) : '句子。')));
    assert.equal(cellsAmong(pages).size, 0);
    assert.equal(kept(pages.map(({ text }) => text)).length, 36);
  });
});

describe('a text as it is copied from a document', () => {
  it('goes on from page to page, and from line to line of a page that is full', async () => {
    const words = '客服收到退件之后应当在一个工作日之内完成检测并把结果写进登记表，再由组长复核之后';
    const text = [
      TITLE,
      '一、检测',
      ...[1, 2, 3, 4, 5, 6, 7].flatMap((at) => [`${String(at)}. ${words}`, `第 ${String(at)} 页`, '告知客人。']),
    ];
    const found = clausesOf(await imported(text.join('\n')));
    assert.equal(found.length, 8);
    for (const clause of found.slice(1)) assert.ok(clause.endsWith('告知客人。'), clause);
  });
  it('keeps the rows of a table apart, and no list whose numbers stand before tabs', async () => {
    const rows = ['步骤\t时限', '拍摄\t2天', '修图\t1天'];
    const { files } = await imported(['标准', '1 编辑', '1.1 时限如下表：', ...rows, '1.2 逾期说明。'].join('\n'));
    const body = files.map(({ text }) => text).join('\n');
    for (const row of ['| 步骤 | 时限 |', '| 拍摄 | 2天 |']) assert.ok(body.includes(row), body);
    const list = await imported(['标准', '1.\t先问候。', '2.\t再查询。', '3.\t后回访。'].join('\n'));
    assert.deepEqual(clausesOf(list), ['1｜先问候。', '2｜再查询。', '3｜后回访。']);
    const numbered = await imported(['标准', '一、评分', '序号\t项目', '1\t主图', '2\t标题', '二、附则'].join('\n'));
    assert.equal(clausesOf(numbered).length, 2);
    assert.deepEqual(leftOf(numbered), []);
  });
});
