import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../src/base/script';
import { runSync } from '../../../src/base/slices';
import { writeBody } from '../../../src/import/body';
import { packFilesOf } from '../../../src/import/packText';
import { parsePack } from '../../../src/knowledge/pack';
import { draws } from '../../support/draws';
import { imported } from '../../support/imports';

describe('any source', () => {
  const piece = fc.constantFrom(
    '第一章 总则',
    '第二章 甲',
    '第一节 乙',
    '第一条 内容。',
    '第二条 内容：',
    '第三条',
    '第二条之一 丙。',
    '一、总则',
    '二、职责',
    '（一）目的',
    '(二)范围。',
    '1. 运营经理',
    '2．推广：',
    '（1）负责甲；',
    '①乙',
    'Ⅰ、丙',
    '1.1 范围',
    '1.1.2 细则。',
    '2.5倍。',
    '没有编号的句子。',
    '短标题',
    '附则',
    '附件一 表',
    '附件：',
    '目录',
    '业(yè)务。',
    '第1页',
    '- 3 -',
    '',
    '> 引用',
    '# 标题',
    '\\1. 甲',
    '前言',
    '2018年8月31日 通过',
    '甲；（二）乙；（三）丙。',
    '结束。第二条 接着。第三条所称甲。',
    '| 甲 | 乙 |',
    '第十条的规定',
    '**粗**',
    '<!-- 注 -->',
    '１．全角',
    '笫四条 错字。',
    '　　第五条　空格',
  );
  const text = fc
    .array(fc.oneof({ weight: 9, arbitrary: piece }, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 40 })
    .map((pieces) => `开头。\n${pieces.join('\n')}`);
  const names = fc.constantFrom('a.txt', 'a.md', 'a.html');

  it('makes a pack without a fault, of which no character is lost', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('a.txt', 'a.md'), async (source, name) => {
        const { files, left, findings } = await imported(source, name);
        assert.deepEqual(findings, []);
        const kept = countCharacters([...files, ...left].map(({ text: each }) => each).join('\n'));
        for (const [character, count] of countCharacters(source))
          assert.ok((kept.get(character) ?? 0) >= count, `${character} of ${JSON.stringify(source)}`);
      }),
      draws(400),
    );
  });
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const lines = pieces
          .filter((each) => each !== '')
          .map((each, index) => ({ file: 'a', line: index + 1, text: each.trim(), heading: 0 }));
        const writing = runSync(writeBody([], lines));
        const header = {
          id: 'demo',
          title: '示例',
          script: 'simplified' as const,
          numbering: writing.numbering,
          effectiveFrom: '2026-05-01',
          history: [],
        };
        const { value, findings } = parsePack(packFilesOf(header, writing.sections));
        assert.deepEqual(findings, []);
        assert.deepEqual(
          value?.clauses.map(({ number }) => number),
          writing.placed,
        );
      }),
      draws(600),
    );
  });
  it('never makes the importer throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.string({ unit: 'binary' })), names, async (source, name) => {
        await imported(source, name).catch((error: unknown) => {
          assert.ok(error instanceof Error && error.message.startsWith('import.'), String(error));
        });
      }),
      draws(300),
    );
  });
});

// Letters, digits and Han, as comparison has them: look-alikes and widths may have been set right.
function countCharacters(source: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of fold(source.normalize('NFKC').replaceAll('笫', '第')).match(/[\p{L}\p{N}]/gu) ?? [])
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
