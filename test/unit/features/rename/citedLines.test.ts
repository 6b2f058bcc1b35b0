import assert from 'node:assert/strict';
import { readOutline } from '../../../../src/base/markdown/markdown';
import { applyEdits } from '../../../../src/base/range';
import { renumberRanges } from '../../../../src/features/rename/citedRanges';
import { rewriteCitations } from '../../../../src/features/rename/citedLines';
import type { Rewritten } from '../../../../src/features/rename/citedLines';
import { numbersOf, renumberBy } from '../../../../src/features/rename/renumbering';
import { BUNDLED_PACK, readKnowledge } from '../../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);

/** What becomes of a text's citations when some clauses of the regulation get other numbers. */
function rewritten(text: string, bodyLine: number, pairs: readonly (readonly [string, string])[]): Rewritten {
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
  return rewriteCitations(readOutline(text, bodyLine), bodyLine, rewriting);
}

/** A text after some clauses of the regulation get other numbers; `undefined` where a citation cannot be written. */
function after(text: string, ...pairs: [string, string][]): string | undefined {
  const { edits, faults } = rewritten(text, 0, pairs);
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
    assert.equal(after('§3.2.1、3.2.3與3.2.2', ['3.2.2', '4.9']), '§3.2.1、3.2.3與§4.9', 'no more than it must');
    assert.equal(after('§3.2.2和4.1.1', ['3.2.2', '6']), '§6和§4.1.1', 'also what leans on it');
    assert.equal(after('第四章（一）1與（二）1', ['4.1.1', '6']), '§6與第四章（二）1');
  });

  it('lets a number lean on the new one before it, in lists and ranges', () => {
    assert.equal(after('第三章（二）1、2、3', ['3.2', '3.9']), '第三章（九）1、2、3');
    assert.equal(after('第三章（二）1、2', ['3.2.1', '5'], ['3.2.2', '6']), '§5、§6');
    assert.equal(after('第四章（一）1至4', ['4.1.3', '4.1.9']), '第四章（一）1至4、9');
    assert.equal(after('第四章（一）1至4', ['4.1.2', '4.1.5'], ['4.1.5', '4.1.2']), '第四章（一）1、3至5');
    assert.equal(after('第四章（一）1至3、5', ['4.1', '4.9']), '第四章（九）1至3、5');
  });

  it('goes into values of the head, not its keys and notes, and into headings of the text', () => {
    const text = ['---', '# §3.2.2', 'clause: "`§3.2.2`"', '---', '# 依: §3.2.2', '依: §3.2.2', ''].join('\n');
    const { edits, count } = rewritten(text, 4, [['3.2.2', '3.3.9']]);
    assert.equal(applyEdits(text, edits), text.replace('`§3.2.2`', '`§3.3.9`').replaceAll('依: §3.2.2', '依: §3.3.9'));
    assert.equal(count, 3);
  });

  it('counts and edits only what changes, an end of a range as one', () => {
    const of = (text: string, ...pairs: [string, string][]): unknown => {
      const { edits, count } = rewritten(text, 0, pairs);
      return [count, edits.map(({ newText }) => newText)];
    };
    assert.deepEqual(of('§4.1.1–4.1.3、3.2.2、3.2.3', ['3.2.2', '3.3.9']), [1, ['3.3.9']]);
    assert.deepEqual(of('shop§3.2.1–3.2.3 §3.2.2', ['3.2.2', '3.3.9']), [1, ['§3.3.9']]);
    assert.deepEqual(of('§4.1.1–4.1.3 §3.2.2', ['4.1', '4.9']), [2, ['§4.9.1–4.9.3']]);
    assert.deepEqual(of('§3.2.1', ['4.1', '4.9']), [0, []]);
  });

  it('tells of a citation that no text says, at its place, and leaves its line', () => {
    const faults = (text: string, ...pairs: [string, string][]): unknown => {
      const found = rewritten(text, 0, pairs);
      assert.deepEqual(found.edits, []);
      return found.faults.map(({ range: { start, end }, nowhere }) => [
        text.slice(start.character, end.character),
        nowhere,
      ]);
    };
    // A clause that comes below one of the range belongs to it then.
    const below: [string, string] = ['3.2.2', '4.1.2.9'];
    assert.deepEqual(faults('依 §4.1.1–4.1.3', below), [['§4.1.1', undefined]]);
    assert.deepEqual(faults('§3.2.1、4.1.1–4.1.3', ['3.2.1', '5'], below), [['§3.2.1', undefined]]);
    assert.deepEqual(faults('依第三章（二）款規定', ['3.2', '3.3.9']), [['第三章（二）', undefined]]);
    assert.deepEqual(faults('§3.2.1、§3.2.99', ['3.2', '3.9']), [['§3.2.99', '3.9.99']]);
  });

  it('rewrites the other lines where one cannot be', () => {
    const { edits, faults } = rewritten('§3.2.1\n§3.2.99\n§3.2.2\n', 0, [['3.2', '3.9']]);
    assert.deepEqual([edits.map(({ newText }) => newText), faults.length], [['§3.9.1', '§3.9.2'], 1]);
  });
});
