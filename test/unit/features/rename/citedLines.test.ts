import assert from 'node:assert/strict';
import { readOutline } from '../../../../src/base/markdown/markdown';
import { applyEdits } from '../../../../src/base/range';
import { renumberRanges } from '../../../../src/features/rename/citedRanges';
import { rewriteCitations } from '../../../../src/features/rename/citedLines';
import { numbersOf, renumberBy } from '../../../../src/features/rename/renumbering';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);

/** A text after some clauses of the regulation get other numbers; `undefined` where a citation cannot be written. */
function after(text: string, ...pairs: [string, string][]): string | undefined {
  const moves = new Map(pairs);
  const renumber = renumberBy(moves);
  const numbers = numbersOf(knowledge, { pack: knowledge.main, moves });
  const rewriting = {
    renumber,
    exists: (number: string) => numbers.after.includes(number),
    context: knowledge,
    concerns: ({ pack }: { pack: string | undefined }) => pack === undefined,
    renumberRange: renumberRanges(numbers, renumber),
  };
  const { edits, faults } = rewriteCitations(readOutline(text), 0, rewriting);
  return faults.length > 0 ? undefined : applyEdits(text, edits);
}

describe('rewriting citations', () => {
  it('writes each in the form that it has', () => {
    for (const [before, expected] of [
      ['依 §3.2.2 提交', '依 §3.3.9 提交'],
      ['依 § 3.2.2，', '依 § 3.3.9，'],
      ['依§３．２．２。', '依§３．３．９。'],
      ['依第三章（二）2辦理', '依第三章（三）9辦理'],
      ['依第三章(二)2辦理', '依第三章(三)9辦理'],
      ['依第3章第2節第2條辦理', '依第3章第3節第9條辦理'],
      ['見§3.2.1、3.2.2、§3.2.3', '見§3.2.1、3.3.9、§3.2.3'],
      ['| §3.2.2 | **§3.2.2** | [§3.2.2](x) |', '| §3.3.9 | **§3.3.9** | [§3.3.9](x) |'],
    ] as const)
      assert.equal(after(before, ['3.2.2', '3.3.9']), expected, before);
  });

  it('leaves other clauses, other regulations, other numbers and code alone', () => {
    for (const text of [
      '§3.2.1 §3.2.20 §13.2.2 shop§3.2.2',
      '版本 3.2.2，¥3.2',
      '`§3.2.2`',
      '```\n§3.2.2\n```',
      '    §3.2.2',
    ]) {
      assert.equal(after(text, ['3.2.2', '3.3.9']), text);
    }
  });

  it('takes all that stands below a clause along, and swaps and chains at once', () => {
    assert.equal(after('§4.1.3.1、4.1.3', ['4.1.3', '4.1.9']), '§4.1.9.1、4.1.9');
    assert.equal(
      after('§3.2 §3.2.1 第三章（二）3 §3.3.1', ['3.2', '3.3'], ['3.3', '3.2']),
      '§3.3 §3.3.1 第三章（三）3 §3.2.1',
    );
    assert.equal(
      after('§3.2.1、3.2.2、3.2.3', ['3.2.1', '3.2.2'], ['3.2.2', '3.2.3'], ['3.2.3', '3.2.4']),
      '§3.2.2、3.2.3、3.2.4',
    );
  });

  it('leads no citation to a clause that there is not', () => {
    for (const text of ['§3.2.9', '第三章（二）9', '§3.2.1–3.2.9', '§3.2.1–9', '§3.2.1、3.2.9'])
      assert.equal(after(text, ['3.2', '3.9']), undefined, text);
    assert.equal(after('§3.1.99、3.2.1', ['3.2', '3.9']), '§3.1.99、3.9.1', 'what keeps its number is not looked at');
  });

  it('keeps what a range means: by its ends, else as a list', () => {
    assert.equal(after('§4.1.1–4.1.6', ['4.1', '4.5']), '§4.5.1–4.5.6');
    assert.equal(after('§4.1.1–6', ['4.1', '4.5']), '§4.5.1–6');
    assert.equal(after('第四章（一）1至3', ['4.1.1', '4.1.3'], ['4.1.3', '4.1.1']), '第四章（一）1至3');
    assert.equal(after('§4.1.1–4.1.3', ['4.1.1', '4.1.2'], ['4.1.2', '4.1.1']), '§4.1.1–4.1.3');
    assert.equal(after('§4.1.1–4.1.6', ['4.1.3', '4.1.9']), '§4.1.1–4.1.9');
    assert.equal(after('§4.1.1–4.1.4', ['4.1.3', '4.1.9']), '§4.1.1–4.1.4、4.1.9');
    assert.equal(after('§4.1.1–4.1.4', ['4.1.2', '4.1.5'], ['4.1.5', '4.1.2']), '§4.1.1、4.1.3–4.1.5');
    assert.equal(
      after('§4.1.1至4.1.3與§4.2.1', ['4.1.6', '4.1.2'], ['4.1.2', '4.1.6']),
      '§4.1.1、4.1.3、4.1.6與§4.2.1',
    );
    assert.equal(after('§4.1.4–4.1.6', ['4.1.1', '4.1.5'], ['4.1.5', '4.1.1']), '§4.1.1、4.1.4、4.1.6');
  });

  it('says a number whole where it leaned on one that goes elsewhere', () => {
    assert.equal(after('§3.2.1、3.2.2', ['3.2.1', '5']), '§5、§3.2.2');
    assert.equal(after('§4.1.1–6', ['4.1.6', '4.3.1'], ['4.3.1', '4.1.6']), '§4.1.1–5、4.3.1');
  });
});
