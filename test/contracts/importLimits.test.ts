import assert from 'node:assert/strict';
import { importRegulation } from '../../src/import/importRegulation';
import type { ImportResult } from '../../src/import/importRegulation';
import { render } from '../../src/base/message';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../support/reader';
import { makeDocx, paragraph } from '../support/zip';

const OPTIONS = { today: '2026-05-01' };
/** Milliseconds: some ten times what it takes where nothing else runs; by the square it would be minutes. */
const [SOON, LINEAR] = [10_000, 20_000];

async function importing(name: string, content: string | Uint8Array): Promise<ImportResult> {
  return importRegulation([{ name, bytes: Buffer.from(content) }], OPTIONS);
}

/** Why a file is refused, or that it is not, and the milliseconds on the processor until it is. */
async function outcomeOf(name: string, content: string | Uint8Array): Promise<{ id: string; time: number }> {
  const bytes = Buffer.from(content);
  const start = process.cpuUsage();
  const result = await importing(name, bytes);
  const { user, system } = process.cpuUsage(start);
  return { id: result.kind === 'refused' ? result.problem.id : result.kind, time: (user + system) / 1000 };
}

const nested = (count: number, open: string, close: string, inner = '第一条 甲。'): string =>
  open.repeat(count) + inner + close.repeat(count);
const table = (count: number): string =>
  nested(count, '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', paragraph('第一条 甲。'));

describe('what a source may hold', () => {
  const tooMuch: Record<string, [id: string, file: string, content: () => string | Uint8Array]> = {
    'half a million paragraphs of Word': [
      'import.too-many-blocks',
      'a.docx',
      () => makeDocx('<w:p><w:r><w:t>甲</w:t></w:r></w:p>'.repeat(500_000)),
    ],
    'half a million empty paragraphs of Word': [
      'import.too-many-blocks',
      'a.docx',
      () => makeDocx('<w:p w:rsidR="00A7"/>'.repeat(500_000)),
    ],
    'tables of Word in one another': ['import.too-many-depth', 'a.docx', () => makeDocx(table(5000))],
    'elements of Word in one another': [
      'import.too-many-depth',
      'a.docx',
      () => makeDocx(nested(100_000, '<w:sdt>', '</w:sdt>')),
    ],
    'lists of a page in one another': [
      'import.too-many-depth',
      'a.html',
      () => nested(40_000, '<ol><li>', '</li></ol>'),
    ],
    'tables of a page in one another': [
      'import.too-many-depth',
      'a.html',
      () => nested(20_000, '<table><tr><td>', '</td></tr></table>'),
    ],
    'tables of a page that are never closed': [
      'import.too-many-depth',
      'a.html',
      () => '<table><tr><td>a<td>b'.repeat(20_000),
    ],
    'parts of a page in one another': ['import.too-many-depth', 'a.html', () => nested(100_000, '<div>', '</div>')],
    'paragraphs of a page': ['import.too-many-blocks', 'a.html', () => '<p>甲'.repeat(200_000)],
    'comments of a page': ['import.too-many-blocks', 'a.html', () => `甲${'<!--a-->'.repeat(200_000)}`],
    'pictures of a page': ['import.too-many-blocks', 'a.html', () => `甲${'<img>'.repeat(200_000)}`],
    'lines of a text': ['import.too-many-blocks', 'a.txt', () => '甲\n'.repeat(30_000)],
    'page numbers of a text': ['import.too-many-blocks', 'a.txt', () => `甲\n${'- 1 -\n'.repeat(30_000)}`],
    'articles on one line': ['import.too-many-blocks', 'a.md', () => '一、甲。1.乙。'.repeat(60_000)],
  };
  for (const [name, [id, file, content]] of Object.entries(tooMuch))
    it(`is limited, for ${name}: refused, and soon`, async () => {
      const { id: found, time } = await outcomeOf(file, content());
      assert.equal(found, id);
      assert.ok(time < SOON, `${time.toFixed(0)} ms`);
    });

  it('is said with the file and the limit, in three languages', () => {
    for (const reader of [ENGLISH, SIMPLIFIED, TRADITIONAL])
      for (const id of ['import.too-many-blocks', 'import.too-many-depth'] as const)
        assert.match(render({ id, args: { file: '制度.docx', limit: 200 } }, reader), /制度\.docx.*200/);
  });

  it('may be 20,000 blocks and 200 deep', async () => {
    const lines = Array.from({ length: 19_000 }, (_, index) => `第${String(index + 1)}条 甲。`);
    for (const [name, content] of [
      ['a.txt', lines.join('\n')],
      ['a.docx', makeDocx(lines.map(paragraph).join(''))],
      ['a.html', lines.map((line) => `<p>${line}</p>`).join('')],
    ] as const) {
      const result = await importing(name, content);
      assert.equal(result.kind === 'imported' && result.imported.pack.clauses.length, 19_000);
    }
    assert.equal((await importing('a.html', nested(100, '<ol><li>', '</li></ol>'))).kind, 'imported');
    assert.equal((await importing('a.docx', makeDocx(table(60)))).kind, 'imported');
  });
  it('does not count what a page emphasises and never closes', async () => {
    const result = await importing('a.html', '<p><font><b>第一条 甲。<p><font>乙。'.repeat(2000));
    assert.equal(result.kind, 'imported');
  });
});

describe('importing takes time by the length of what is imported, not by its square', () => {
  const sources: Record<string, readonly [file: string, content: () => string | Uint8Array]> = {
    'signs written as entities': ['a.html', () => '甲&lt;'.repeat(200_000)],
    'a page on one line': ['a.html', () => '<p>第一条 甲。'.repeat(19_000)],
    'text that is emphasised and never closed': ['a.html', () => `<p>${'<b>甲'.repeat(200_000)}`],
    'fields of Word that are never closed': [
      'a.docx',
      () => makeDocx('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>甲</w:t></w:r></w:p>'.repeat(19_000)),
    ],
    'runs of Word': ['a.docx', () => makeDocx(`<w:p>${'<w:r><w:t>甲</w:t></w:r>'.repeat(500_000)}</w:p>`)],
    'paragraphs of Word with deleted ends': [
      'a.docx',
      () => makeDocx(`${'<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>'.repeat(19_000)}${paragraph('甲')}`),
    ],
    'a line that is almost a rule of Markdown': ['a.md', () => `甲\n${'-'.repeat(190_000)}x\n`],
    'hashes that close no heading': ['a.md', () => `# 甲${' #'.repeat(90_000)} x\n`],
    'blank lines of Markdown': ['a.md', () => `甲${'\n'.repeat(1_700_000)}`],
    'lines that were broken at a width': ['a.txt', () => `${'甲'.repeat(40)}\n`.repeat(40_000)],
    underscores: ['a.txt', () => `甲${'_'.repeat(190_000)}x`],
    'clauses on one line': [
      'a.txt',
      () =>
        Array.from({ length: 5000 }, (_, index) => `第${String(index + 1)}条${'甲方负责乙方。'.repeat(48)}`).join(''),
    ],
    'numbers in numbers': ['a.txt', () => `甲${'1.'.repeat(800_000)}`],
    'beginnings of numbers': ['a.txt', () => `甲${'第'.repeat(1_700_000)}`],
    'numbers that all begin anew': ['a.txt', () => '甲一、（一）1.（1）①'.repeat(40_000)],
    'numbered lines': ['a.txt', () => '一、甲\n1.乙\n'.repeat(9000)],
  };
  for (const [name, [file, content]] of Object.entries(sources))
    it(name, async () => {
      const { id, time } = await outcomeOf(file, content());
      assert.equal(id, 'imported');
      assert.ok(time < LINEAR, `${time.toFixed(0)} ms`);
    });
});

describe('an import', () => {
  const page = Array.from({ length: 2000 }, (_, index) => `<p>第${String(index + 1)}条 甲。</p>`).join('');
  const word = makeDocx(Array.from({ length: 2000 }, (_, index) => paragraph(`${String(index + 1)}. 甲。`)).join(''));

  for (const [name, content] of [
    ['a.txt', '甲。\n'.repeat(2000)],
    ['a.html', page],
    ['a.docx', word],
  ] as const) {
    it(`of ${name} lets others have their turn, and ends where they say so, with their reason`, async () => {
      let pauses = 0;
      const sources = [{ name, bytes: Buffer.from(content) }];
      await importRegulation(sources, OPTIONS, () => {
        pauses++;
        return Promise.resolve();
      });
      assert.ok(pauses > 1000, String(pauses));
      const reason = new Error('enough');
      for (const last of [1, 5, Math.floor(pauses / 2), pauses]) {
        let left = last;
        const pause = (): Promise<void> => (--left > 0 ? Promise.resolve() : Promise.reject(reason));
        await assert.rejects(importRegulation(sources, OPTIONS, pause), reason);
        assert.equal(left, 0);
      }
    });
  }
});
