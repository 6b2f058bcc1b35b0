import assert from 'node:assert/strict';
import { importPreview } from '../../../src/import/preview';
import { imported } from '../../support/imports';
import { ENGLISH, SIMPLIFIED } from '../../support/reader';

describe('the preview of an import', () => {
  it('shows the tree with numbers, long texts shortened, and the list with places', async () => {
    const long = '很长'.repeat(40);
    const preview = importPreview(
      await imported(`辦法\n第一章 總則\n第一條 ${long}。\n\n另一款。\n第1頁\n第三條 丙。\n`),
      ENGLISH,
    );
    assert.deepEqual(preview.split('\n'), [
      '辦法',
      "Pack ban-fa. No date was found in the file's name or the text; today, 2026-05-01, stands in pack.yaml " +
        'until you correct it.',
      '4 clauses, 2 of them articles, in 2 files',
      '',
      'c1  總則',
      `  1  第一條  ${'很长'.repeat(20)}…`,
      '    1.2  另一款。',
      '  3  第三條  丙。',
      '',
      'Not taken over as clauses, or worth a look (2), with file and line:',
      '',
      'Articles that seem to be missing before this line (1):',
      '  制度.txt:7  2',
      '',
      'Page numbers and the like (1):',
      '  制度.txt:6  第1頁',
      '',
    ]);
  });
  it('shows each break that may be the page’s, and in one line all articles with paragraphs untold', async () => {
    const articles = Array.from({ length: 14 }, (_, at) => `第${String(at + 1)}条甲方负责。乙方协助。`);
    const lines = importPreview(await imported(`办法${articles.join('')}`), ENGLISH).split('\n');
    const names = articles.map((_, at) => `第${String(at + 1)}条`).join('、');
    assert.ok(lines.includes(`  制度.txt:1…  ${names}`), lines.join('\n'));
    const broken = '办法\n第一条 略。\n第二条 提交的材料应当完整、准确，不完\n整的退回。\n';
    const preview = importPreview(await imported(broken), ENGLISH);
    assert.match(preview, /broken by the page’s width alone.*\n {2}制度\.txt:3 .*不完 ⏎ 整的退回。/);
  });
  it('speaks the language and the script of its reader', async () => {
    const preview = importPreview(await imported('辦法\n第一條 總則。\n'), SIMPLIFIED);
    assert.ok(preview.includes('第一条  总则。') && preview.includes('原文内容已全部成为条款。'));
  });
});
