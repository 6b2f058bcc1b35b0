import assert from 'node:assert/strict';
import { readOutline } from '../../../src/base/markdown/markdown';
import { lineRange } from '../../../src/base/range';
import { coveredBy, readSuppressions } from '../../../src/documents/suppression';

const read = (text: string, bodyLine = 0): ReturnType<typeof readSuppressions> =>
  readSuppressions(readOutline(text, bodyLine), bodyLine);
const brief = (text: string, bodyLine = 0): unknown[] =>
  read(text, bodyLine).map(({ rule, reason, fromLine, untilLine }) => [rule, reason, fromLine, untilLine]);

describe('a silencing comment', () => {
  it('names a rule and may say why', () => {
    const next = 'ops-regulation-disable-next-line';
    assert.deepEqual(brief(`<!-- ${next} cell-missing -->\nx`), [['cell-missing', '', 1, 2]]);
    assert.deepEqual(brief(`<!--${next}   a1  --  舊 格式  -->\nx`), [['a1', '舊 格式', 1, 2]]);
    assert.deepEqual(brief(`<!-- ${next} a --b-->\nx`), [['a', 'b', 1, 2]]);
    assert.deepEqual(brief(`<!-- ${next} a -- -->\nx`), [['a', '', 1, 2]]);
    assert.deepEqual(read(`甲 <!-- ${next} a -->`)[0]?.range, lineRange(0, 2, 2 + 9 + next.length + 2));
  });

  it('is none that says it in another way', () => {
    for (const text of [
      'ops-regulation-disable a',
      'ops-regulation-disable-next-line',
      'ops-regulation-disable-next-line A',
      'ops-regulation-disable-next-line -a',
      'ops-regulation-disable-next-line 1a',
      'ops-regulation-disable-next-line a b',
      'ops-regulation-disable-next-line a - b',
      'ops-regulation-disable-next-linea',
      'x ops-regulation-disable-file a',
      'ops-regulation-disable-files a',
    ])
      assert.deepEqual(brief(`<!-- ${text} -->`), [], text);
    assert.deepEqual(brief('```\n<!-- ops-regulation-disable-file a -->\n```'), []);
  });

  it('stands in the head too, behind a number sign', () => {
    const head = [
      '---',
      '  #  ops-regulation-disable-file a -- x  ',
      'b: 1 # ops-regulation-disable-file b',
      '# note',
      '---',
    ];
    const found = read([...head, '# ops-regulation-disable-file c'].join('\n'), 5);
    assert.deepEqual(
      found.map(({ rule, reason, range, fromLine, untilLine }) => [rule, reason, range, fromLine, untilLine]),
      [['a', 'x', lineRange(1, 2, (head[1] ?? '').length), 0, Infinity]],
    );
    assert.deepEqual(brief('---\n#ops-regulation-disable-next-line a\n\nb: 1\n---\n', 5), [['a', '', 3, 4]]);
  });

  it('covers the next line that says something, or the table that begins there', () => {
    const outline = readOutline('x\n\n  \n| a |\n|---|\n| 1 |\n| 2 |\n\ny\n');
    assert.deepEqual(
      [0, 3, 6, 8, 20].map((line) => coveredBy(outline, line)),
      [
        { fromLine: 3, untilLine: 7 },
        { fromLine: 4, untilLine: 5 },
        { fromLine: 8, untilLine: 9 },
        { fromLine: 10, untilLine: 11 },
        { fromLine: 21, untilLine: 22 },
      ],
    );
  });
});
