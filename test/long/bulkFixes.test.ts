// Bulk fixing never makes anything worse: each number of the samples is changed as people mistype, and what is written
// unasked leaves fewer findings, changes nothing when run again, and stays in the one draft.
import assert from 'node:assert/strict';
import { Converter } from 'opencc-js/cn2t';
import type { Finding } from '../../src/base/finding';
import { writeNumber } from '../../src/base/number';
import { applyEdits } from '../../src/base/range';
import type { Range } from '../../src/base/range';
import type { CheckedWorkspace } from '../../src/checking/checked';
import { fixDocuments } from '../../src/checking/fixes';
import type { Fixed } from '../../src/checking/fixes';
import type { Value } from '../../src/documents/value';
import { readDocument } from '../../src/documents/workspace';
import { drafted, paths, submitted } from '../support/drafts';
import { spread, timeLimit } from '../support/draws';

const toTraditional = Converter({ from: 'cn', to: 't' });

function allOf({ findings }: CheckedWorkspace): Finding[] {
  return [...findings.values()].flat();
}

interface Slip {
  readonly path: string;
  readonly range: Range;
  readonly newText: string;
}

/** Every number of a document, one and a quarter times and a tenth of it. */
function slips(path: string): Slip[] {
  const document = readDocument(submitted.workspace, path);
  assert.ok(document);
  const rows = document.sections.flatMap(({ table }) => [...(table?.rows ?? []), ...(table?.totals ?? [])]);
  const places: { readonly range: Range; readonly value: Value }[] = [
    ...rows.flatMap(({ cells }) => [...cells.values()]),
    ...Array.from(document.fields.values(), ({ entry, value }) => ({ range: entry.valueRange, value })),
  ];
  return places.flatMap(({ range, value }) =>
    value.kind === 'number'
      ? [value.value * 1.25, value.value / 10]
          .flatMap((number) => writeNumber(number, value.style) ?? [])
          .map((newText) => ({ path, range, newText }))
      : [],
  );
}

function assertSound(start: CheckedWorkspace, path: string, fixed: Fixed): void {
  assert.ok(
    fixed.documents.every((each) => each.path === path),
    'no other document is written',
  );
  const [before, after] = [allOf(start).length, allOf(fixed.checked).length];
  assert.ok(
    fixed.documents.length === 0 ? after === before : after < before,
    `${String(before)} findings became ${String(after)}`,
  );
  assert.deepEqual(fixDocuments(fixed.checked, paths).documents, [], 'a second run changes nothing');
  for (const { before: text, after: result, written } of fixed.documents) {
    const lines = result.split('\n');
    assert.ok(written.length > 0);
    for (const {
      range: {
        start: { line, character },
        end,
      },
      after: now,
    } of written)
      assert.equal(lines[line]?.slice(character, end.character), now);
    assert.equal(text.split('\n').length, lines.length);
  }
}

/** Documents of which many numbers are tried, in short runs too: most of what is calculated stands in them. */
const MUCH = ['monthly-promotion-plan', 'analysis-report'].map((type) => `documents/2026-05/${type}.md`);

describe('bulk fixing, whichever number is wrong', () => {
  const all = paths.flatMap(slips);
  const [much, others] = [true, false].map((isMuch) => all.filter(({ path }) => MUCH.includes(path) === isMuch));

  it('never makes it worse', () => {
    assert.ok(all.length > 20_000, String(all.length));
    for (const [index, slip] of [...spread(much ?? [], 120), ...spread(others ?? [], 120)].entries()) {
      const script = index % 8 === 0 ? toTraditional : String;
      const start = drafted(slip.path, (text) => script(applyEdits(text, [slip])));
      assertSound(start, slip.path, fixDocuments(start, paths));
    }
  }).timeout(timeLimit(240_000));
});
