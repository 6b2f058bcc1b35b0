// Edits of the sheet against the same edits done in the text: any sequence of them gives the same bytes, each can be
// taken back, and the sheet of the text that they make says what was edited.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, comparePositions, lineStarts, offsetAt } from '../../src/base/range';
import type { TextEdit } from '../../src/base/range';
import { parseDocument } from '../../src/documents/parse';
import { directChange } from '../../src/features/sheet/sheet';
import { draws, timeLimit } from '../support/draws';
import { sampleKnowledge } from '../support/samples';
import { drawnText } from '../support/sheet/drawnTables';
import { drawnEdit } from '../support/sheet/editing';

const RUNS = draws(100);
const STEPS = 10;
/** Of the edits of a run so many at least change the text: 10,000 at length. The others name nothing that is there. */
const CHANGING = 5;

describe('any sequence of edits of a sheet', function () {
  this.timeout(timeLimit(120_000));

  it('gives what the same edits in the text give, and each can be taken back', () => {
    let compared = 0;
    fc.assert(
      fc.property(drawnText, fc.array(drawnEdit, { minLength: STEPS, maxLength: STEPS }), (drawn, edits) => {
        let { text } = drawn;
        for (const draw of edits) {
          const both = draw(drawn.path, text);
          if (both === undefined) continue;
          const change = directChange(parseDocument(sampleKnowledge, drawn.path, text), both.edit);
          const after = applyEdits(text, change.edits);
          assert.equal(bareMarks(after), bareMarks(both.byHand), JSON.stringify(both.edit));
          assert.equal(applyEdits(after, inverse(text, change.edits)), text);
          if (after !== text) compared++;
          text = after;
        }
      }),
      RUNS,
    );
    console.log(`      ${String(compared)} edits that change a text were compared`);
    assert.ok(compared >= RUNS.numRuns * CHANGING, `only ${String(compared)} edits were compared`);
  });
});

/** A text without what its marks name: `test/unit/documents/templates/cellMarks.test.ts` tells of a title in a cell. */
function bareMarks(text: string): string {
  return text.replace(/【待填：[^】|\n]*】/g, '【待填】');
}

/** The edits that take others back, which do not overlap. */
function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const starts = lineStarts(text);
  const ordered = edits.toSorted((a, b) => comparePositions(a.range.start, b.range.start));
  let shift = 0;
  let last = 0;
  const after = applyEdits(text, edits);
  const placed = ordered.map(({ range, newText }) => {
    const [from, to] = [offsetAt(text, starts, range.start), offsetAt(text, starts, range.end)];
    assert.ok(from >= last, 'two edits overlap');
    last = to;
    const at = from + shift;
    shift += newText.length - (to - from);
    return { from: at, to: at + newText.length, old: text.slice(from, to) };
  });
  const position = positions(after);
  return placed.map(({ from, to, old }) => ({ range: { start: position(from), end: position(to) }, newText: old }));
}

function positions(text: string): (offset: number) => TextEdit['range']['start'] {
  const starts = lineStarts(text);
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line, character: offset - (starts[line] ?? 0) };
  };
}
