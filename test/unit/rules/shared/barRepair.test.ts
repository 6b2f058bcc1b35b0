// Tests where a lost bar is put back: where blanks tell, and where cells fit.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { barRepairs } from '../../../../src/rules/shared/barRepair';
import { draws } from '../../../support/draws';

/** The ways that give so many cells, those with more of them filled being better. */
function repaired(source: string, count: number): string[] {
  return barRepairs(source, (cells) =>
    cells.length === count ? cells.filter(({ text }) => text === '').length : undefined,
  );
}

describe('a bar that was lost', () => {
  it('is put back where its blanks are left, rather than at single blanks of a text', () => {
    for (const [row, other] of [
      ['5 月 15 日起增加门槛', '商家中心公告'],
      ['5 月 15 日起增加門檻', '商家中心公告'],
    ] as const)
      assert.deepEqual(repaired(`| 平台 | ${row}   ${other} |`, 3), [`| 平台 | ${row} | ${other} |`]);
  });

  it('is put back beside an empty cell, on either side', () => {
    assert.deepEqual(repaired('| 关键词 | 121    | 0.83% |', 4), ['| 关键词 | 121 |  | 0.83% |']);
    assert.deepEqual(repaired('|    0.83% | 關鍵詞 |', 3), ['|  | 0.83% | 關鍵詞 |']);
    assert.deepEqual(repaired('| 甲\\|    | 乙丙 |', 3), ['| 甲\\| |  | 乙丙 |']);
  });

  it('is among what is offered, whichever bar of a row it is and whichever cells are empty', () => {
    const text = fc.constantFrom('', '', '甲', '20%', '1,200', '第 2 周', '—', 'a\\|b');
    fc.assert(
      fc.property(fc.array(text, { minLength: 3, maxLength: 8 }), fc.nat(), (cells, at) => {
        const lost = 1 + (at % (cells.length - 1));
        const row = cells.map((cell, index) => `${index === 0 ? '' : index === lost ? ' ' : '|'} ${cell} `).join('');
        const ways = repaired(`|${row}|`, cells.length);
        assert.ok(ways.length > 0);
        if (cells[lost] !== '' && cells[lost - 1] !== '')
          assert.ok(ways.some((each) => each.replace(/ +/g, '') === `|${cells.join('|')}|`.replace(/ +/g, '')));
      }),
      draws(100),
    );
  });
});
