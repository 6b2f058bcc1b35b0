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

  it('is as it is written where no number changes, though its clauses are out of order', () => {
    const text = ['# 一、甲', '', '2. 乙。', '1. 甲。', ''];
    assert.deepEqual(renumbered(text, { '9': '8' }), text);
  });

  it('has numbers of several parts, and of several digits', () => {
    const decimals = ['# 一、甲', '', '1.1 子。', '1.2 丑。', '', '（1）寅。', ''];
    assert.deepEqual(renumbered(decimals, { '1': '3' }), ['# 三、甲', '', '3.1 子。', '3.2 丑。', '', '（1）寅。', '']);
    assert.deepEqual(renumbered(decimals, { '1.1': '1.2', '1.2': '1.1' }), [
      '# 一、甲',
      '',
      '1.1 丑。',
      '',
      '（1）寅。',
      '1.2 子。',
      '',
    ]);
    const items = Array.from({ length: 12 }, (_, index) => `${String(index + 1)}. 條${String(index + 1)}。`);
    const swapped = renumbered(['# 一、甲', '', ...items, ''], { '1.9': '1.10', '1.10': '1.9' });
    const between = ['9. 條10。', '10. 條9。'];
    assert.deepEqual(swapped, ['# 一、甲', '', ...items.slice(0, 8), ...between, ...items.slice(10), '']);
    assert.deepEqual(renumbered(['12. 甲。'], { '12': '14' }), ['14. 甲。'], 'a text of one line');
  });

  it('leaves a numeral as it is written where only what is above it changes', () => {
    assert.deepEqual(renumbered(['# 一、甲', '01. 子。', '兩、丑。'], { '1': '2' }), [
      '# 二、甲',
      '01. 子。',
      '兩、丑。',
    ]);
  });

  it('keeps blank lines at its end, below one clause and below several', () => {
    for (const more of [[], ['# 五、戊', ''], ['# 五、戊', '# 六、己', '']]) {
      const text = ['# 一、甲', '', '1. 子。', '2. 丑。', '', ...more, '', '  ', ''];
      const after = ['# 一、甲', '', '1. 丑。', '2. 子。', '', ...more, '', '  ', ''];
      assert.deepEqual(renumbered(text, { '1.1': '1.2', '1.2': '1.1' }), after);
    }
  });

  it('is refused where the text cannot say the number, naming the clause', () => {
    assert.equal(renumbered(OUTLINE, { '1.1.1': '1.1.2' }), '1.1.2', 'two of one number');
    assert.equal(renumbered(OUTLINE, { '1.1.1': '1.2.9' }), '1.1.1', 'below another clause');
    const circles = ['# 一、甲', '', '① 子。', '② 丑。', ''];
    assert.equal(renumbered(circles, { '1.2': '1.40' }), '1.2');
  });

  it('is refused for the clause whose number another heading has, however alike the two are', () => {
    for (const [first, second] of [
      ['甲', '乙'],
      ['商品第一類', '商品第二類'],
    ] as const)
      assert.equal(renumbered([`# 一、${first}`, '', `# 二、${second}`, ''], { '1': '2' }), '2');
  });
});

const STATUTE = [
  '# 第一章 總則',
  '',
  '第十七條 甲。',
  '',
  '附件1：見 # 號。',
  '',
  '第十七條之十二 乙。',
  '',
  '## 第十八條 【丙】',
  '',
  '丁：',
  '',
  '（一）子。',
  '',
  '3.1 節所稱者。',
  '',
  '# 第二章 附則',
  '',
  '第十九條 戊。',
  '',
  '## 附件一 表',
  '',
  '1. 己。',
  '',
  '# 附件二 圖',
  '',
];

describe('a statute with new numbers', () => {
  const after = (changes: Readonly<Record<number, string>>): string[] =>
    STATUTE.map((line, index) => changes[index] ?? line);

  it('has articles in their order, each with its paragraphs, which no numeral begins', () => {
    assert.deepEqual(renumbered(STATUTE, { '17': '16' }, 'articles'), after({ 2: '第十六條 甲。' }));
    assert.deepEqual(renumbered(STATUTE, { '17-12': '18', '18': '17-12' }, 'articles'), [
      ...STATUTE.slice(0, 6),
      '## 第十七條之十二 【丙】',
      '',
      '丁：',
      '',
      '（一）子。',
      '',
      '3.1 節所稱者。',
      '',
      '第十八條 乙。',
      '',
      ...STATUTE.slice(16),
    ]);
  });

  it('has chapters and annexes in their order, each kind by itself', () => {
    assert.deepEqual(renumbered(STATUTE, { c1: 'c0' }, 'articles'), after({ 0: '# 第零章 總則' }));
    assert.deepEqual(renumbered(STATUTE, { a1: 'a2', a2: 'a1' }, 'articles'), [
      ...STATUTE.slice(0, 20),
      '# 附件一 圖',
      '',
      '## 附件二 表',
      '',
      '1. 己。',
      '',
    ]);
  });

  it('is refused where an article would have to go to another chapter', () => {
    assert.equal(renumbered(STATUTE, { '17': '19', '19': '17' }, 'articles'), '17');
    // The notes have the new numbers already: that they name a clause which is not there yet excuses nothing.
    assert.equal(renumbered(['---', 'clauses: { "20": {} }', '---', ...STATUTE], { '17': '20' }, 'articles'), '17');
  });
});
