import assert from 'node:assert/strict';
import type { Numbering } from '../../../../src/citations/numbering';
import { renumberText } from '../../../../src/features/rename/regulationText';

/** The text with new numbers, or the number of the clause that cannot have its own. */
function renumbered(
  lines: readonly string[],
  moves: Readonly<Record<string, string>>,
  numbering: Numbering = 'outline',
): unknown {
  const made = renumberText(lines.join('\n'), numbering, (number) => moved(number, moves));
  return 'refused' in made ? made.refused.number : made.text.split('\n');
}

/** A number after moves: of a clause that moves what is below moves too. */
function moved(number: string, moves: Readonly<Record<string, string>>): string {
  const [from, to] =
    Object.entries(moves)
      .filter(([each]) => number === each || number.startsWith(`${each}.`))
      .sort(([a], [b]) => b.length - a.length)[0] ?? [];
  return from === undefined || to === undefined ? number : to + number.slice(from.length);
}

const OUTLINE = [
  '---',
  'clauses: {}',
  '---',
  '# 一、總則',
  '',
  '## （一）目的',
  '',
  '1. 甲。',
  '2. 乙。',
  '',
  '續。',
  '',
  '3. 丙。',
  '',
  '## （二）範圍',
  '',
  '1. 丁。',
  '',
];

describe('a regulation with new numbers', () => {
  it('is as it was where none changes', () => {
    assert.deepEqual(renumbered(OUTLINE, {}), OUTLINE);
    assert.deepEqual(renumbered(OUTLINE, { '9': '8' }), OUTLINE);
    assert.deepEqual(renumbered(['文字'], { '1': '2' }), ['文字']);
  });

  it('has its clauses in the order of their numbers, with all that is below them', () => {
    const swapped = [...OUTLINE.slice(0, 7), '1. 乙。', '', '續。', '2. 甲。', '', '3. 丙。', ...OUTLINE.slice(13)];
    assert.deepEqual(renumbered(OUTLINE, { '1.1.1': '1.1.2', '1.1.2': '1.1.1' }), swapped);
    const sections = [
      ...OUTLINE.slice(0, 5),
      '## （一）範圍',
      '',
      '1. 丁。',
      '',
      '## （二）目的',
      '',
      ...OUTLINE.slice(7, 13),
      '',
    ];
    const back = renumbered(OUTLINE, { '1.1': '1.2', '1.2': '1.1' });
    assert.deepEqual(
      (back as string[]).filter((line) => line !== ''),
      sections.filter((line) => line !== ''),
    );
    assert.deepEqual(renumbered(back as string[], { '1.1': '1.2', '1.2': '1.1' }), OUTLINE);
  });

  it('keeps its line ends and blank lines in their places', () => {
    const text = OUTLINE.join('\r\n');
    const made = renumberText(text, 'outline', (number) => moved(number, { '1.1.1': '1.1.3', '1.1.3': '1.1.1' }));
    assert.ok('text' in made);
    assert.equal(made.text.split('\r\n').length, OUTLINE.length);
    assert.ok(!/[^\r]\n/.test(made.text));
    assert.deepEqual(
      made.text.split('\r\n').filter((line) => /^\d/.test(line)),
      ['1. 丙。', '2. 乙。', '3. 甲。', '1. 丁。'],
    );
  });

  it('has numbers of any kind, headings and articles', () => {
    const articles = ['# 第一章 總則', '', '第一條 甲。', '', '第二條 乙。', '', '第二條之一 丙。', ''];
    assert.deepEqual(renumbered(articles, { '1': '2', '2': '1' }, 'articles'), [
      '# 第一章 總則',
      '',
      '第一條 乙。',
      '',
      '第二條 甲。',
      '',
      '第二條之一 丙。',
      '',
    ]);
    assert.deepEqual(renumbered(['# 一、甲', '', '# 二、乙', ''], { '1': '2', '2': '1' }), [
      '# 一、乙',
      '',
      '# 二、甲',
      '',
    ]);
  });

  it('is refused where the text cannot say the number, naming the clause', () => {
    assert.equal(renumbered(OUTLINE, { '1.1.1': '1.1.2' }), '1.1.2', 'two of one number');
    assert.equal(renumbered(OUTLINE, { '1.1.1': '1.2.9' }), '1.1.1', 'below another clause');
    const circles = ['# 一、甲', '', '① 子。', '② 丑。', ''];
    assert.equal(renumbered(circles, { '1.2': '1.40' }), '1.2');
  });
});
