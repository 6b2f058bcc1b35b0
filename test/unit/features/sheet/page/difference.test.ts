// What the page is told by differences is the sheet itself, and of a long table only the rows that say otherwise.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../../src/base/range';
import { parseDocument } from '../../../../../src/documents/parse';
import type { Sheet } from '../../../../../src/features/sheet/model';
import { differenceOf, isNothing } from '../../../../../src/features/sheet/page/difference';
import { directChange } from '../../../../../src/features/sheet/sheet';
import { sheetAfter } from '../../../../../src/webview/sheet/around/sheetAfter';
import { draws } from '../../../../support/draws';
import { SIMPLIFIED } from '../../../../support/reader';
import { sampleKnowledge } from '../../../../support/samples';
import { drawnText, sheetFor } from '../../../../support/sheet/drawnTables';
import { drawnEdit } from '../../../../support/sheet/editing';
import { draftSamples } from '../../../../support/sheet/sheets';

/** What the page has after a difference was sent to it. */
const sent = (before: Sheet, after: Sheet): Sheet =>
  sheetAfter(before, JSON.parse(JSON.stringify(differenceOf(before, after))) as ReturnType<typeof differenceOf>);

const plain = (sheet: Sheet): unknown => JSON.parse(JSON.stringify(sheet));

describe('the difference between two sheets', () => {
  it('makes of the one before the other, after any edits', () => {
    fc.assert(
      fc.property(drawnText, fc.array(drawnEdit, { minLength: 1, maxLength: 4 }), ({ path, text }, edits) => {
        const before = sheetFor(path, text);
        let now = text;
        for (const draw of edits) {
          const both = draw(path, now);
          const document = parseDocument(sampleKnowledge, path, now);
          if (both !== undefined) now = applyEdits(now, directChange(document, both.edit).edits);
        }
        const after = sheetFor(path, now);
        assert.deepEqual(plain(sent(before, after)), plain(after));
        assert.equal(isNothing(differenceOf(before, after), before), JSON.stringify(before) === JSON.stringify(after));
      }),
      draws(60),
    );
  });

  it('makes any sheet of any other', () => {
    fc.assert(
      fc.property(drawnText, drawnText, (one, other) => {
        const [before, after] = [sheetFor(one.path, one.text), sheetFor(other.path, other.text)];
        assert.deepEqual(plain(sent(before, after)), plain(after));
      }),
      draws(30),
    );
  });

  const PATH = 'documents/2026-05/monthly-promotion-plan.md';
  const { snapshot, texts } = draftSamples();
  const opened = (text: string): Sheet => {
    const sheet = snapshot.update([{ path: PATH, text }]).snapshot.sheets.of(PATH, SIMPLIFIED);
    assert.ok(sheet);
    return sheet;
  };
  const text = texts.get(PATH) ?? '';
  const before = opened(text);

  it('holds the findings and rows that are others, and takes all else over as it is', () => {
    const after = sent(before, opened(text.replace('| 38.00% |', '| 48.0x% |')));
    const changed = after.blocks.flatMap((block, at) => {
      const other = before.blocks[at];
      if (block.kind !== 'table' || other?.kind !== 'table') return [];
      return block.rows.filter((row) => !other.rows.includes(row)).map(({ cells: [first] }) => first?.text);
    });
    assert.deepEqual(changed, ['680215734901']);
    assert.ok(after.blocks.filter((block) => before.blocks.includes(block)).length > before.blocks.length / 2);
    assert.ok(after.findings.length > before.findings.length);
  });

  it('is none where a row came and went', () => {
    assert.equal(isNothing(differenceOf(before, opened(text)), before), true);
    const row = /^\| 关键词推广 \|.*\n/m.exec(text)?.[0] ?? '';
    const more = opened(text.replace(row, row + row));
    assert.equal(isNothing(differenceOf(before, more), before), false);
    assert.equal(isNothing(differenceOf(more, before), more), false);
    assert.deepEqual(plain(sent(more, before)), plain(before));
  });
});
