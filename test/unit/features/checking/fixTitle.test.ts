// Tests of what fixes are called where a person chooses them, and of the list of what fixing many values writes.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { message, render } from '../../../../src/base/message';
import { applyEdits, lineRange } from '../../../../src/base/range';
import type { Fix } from '../../../../src/base/finding';
import { recordWrites } from '../../../../src/checking/written';
import { describedFixes } from '../../../../src/features/checking/describedEdits';
import { fixTitle } from '../../../../src/features/checking/fixTitle';
import { draws } from '../../../support/draws';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';

const TEXT = '| 甲 | 3.10 |\n|  | 【待填】 |\n';

type Span = readonly [line: number, from: number, to: number];

function fix(place: Span, newText: string, more: Partial<Fix> = {}): Fix {
  const title = message('fix.write', { text: newText });
  return { title, edits: [{ range: lineRange(...place), newText }], applicability: 'safe', ...more };
}

const said = (each: Fix, reader = SIMPLIFIED): string => render(fixTitle(each, TEXT.split('\n')), reader);

describe('the title of a fix', () => {
  it('says what stands there now, and marks a guess', () => {
    const [safe, guess] = [fix([0, 6, 10], '3.20'), fix([0, 6, 10], '3.20', { applicability: 'ask' })];
    assert.deepEqual([said(safe), said(guess)], ['把 3.10 改为 3.20', '把 3.10 改为 3.20（请核对）']);
    assert.deepEqual(
      [said(safe, TRADITIONAL), said(guess, TRADITIONAL)],
      ['把 3.10 改為 3.20', '把 3.10 改為 3.20（請核對）'],
    );
    assert.equal(said(guess, ENGLISH), 'Change 3.10 to 3.20 (a guess: please check)');
  });

  it('stays as it is where nothing stands there, more is changed, or nothing is guessed', () => {
    assert.equal(said(fix([1, 2, 2], '乙')), '改为 乙');
    assert.equal(said(fix([1, 2, 2], '【待填】', { applicability: 'ask' })), '改为 【待填】');
    const section = fix([0, 0, 0], 'x', { title: message('fix.delete-line'), applicability: 'ask' });
    assert.equal(said(section), '删除这一行');
    const { edits } = fix([0, 6, 10], '3.20');
    assert.equal(said(fix([0, 6, 10], '3.20', { edits: [...edits, ...edits] })), '改为 3.20');
  });
});

describe('what fixing many values writes', () => {
  it('is a list of edits that lead from the text to what became of it, also with many on one line', () => {
    const cells = fc.array(fc.stringMatching(/^[0-9]{1,6}$/), { minLength: 1, maxLength: 5 });
    const table = fc.array(fc.tuple(cells, fc.array(fc.option(fc.stringMatching(/^[0-9]{1,6}$/)), { maxLength: 5 })), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(table, (rows) => {
        const before = rows.map(([row]) => `| ${row.join(' | ')} |`).join('\n');
        const proposals = rows.flatMap(([row, fresh], line) =>
          row.flatMap((cell, index) => {
            const newText = fresh[index];
            const from = `| ${row.slice(0, index).join(' | ')}`.length + (index === 0 ? 0 : 3);
            const range = lineRange(line, from, from + cell.length);
            return newText === null || newText === undefined ? [] : [{ edit: { range, newText }, isWanted: true }];
          }),
        );
        const edits = proposals.map(({ edit }) => edit);
        const after = applyEdits(before, edits);
        const written = recordWrites([], proposals, before);
        const [found] = describedFixes([{ path: 'a.md', before, after, written }]);
        assert.ok(found !== undefined);
        assert.equal(applyEdits(before, found.edits), after);
        assert.equal(found.edits.length, written.length);
      }),
      draws(200),
    );
  });
});
