// Tests of what checks give to the head while it is still to be filled in, over all samples: what stood there, and
// nothing while anything that it follows from is open.
import assert from 'node:assert/strict';
import { PLACEHOLDER } from '../../../src/base/placeholder';
import { equalAt } from '../../../src/base/number';
import { lineStarts, offsetAt } from '../../../src/base/range';
import type { Range } from '../../../src/base/range';
import { givenText, isGivenByCheck } from '../../../src/calculation/waiting';
import type { Document, DocumentField } from '../../../src/documents/document';
import { parseDocument } from '../../../src/documents/parse';
import { readDocument } from '../../../src/documents/workspace';
import { sampleFiles, sampleKnowledge, sampleWorkspace } from '../../support/samples';

function opened({ path, text }: Document, { start, end }: Range): Document {
  const starts = lineStarts(text);
  const changed = text.slice(0, offsetAt(text, starts, start)) + PLACEHOLDER + text.slice(offsetAt(text, starts, end));
  return parseDocument(sampleKnowledge, path, changed);
}

/** A field of the head as it stands in a document. */
function fieldIn({ fields, path }: Document, id: string): DocumentField {
  const found = fields.get(id);
  assert.ok(found, `${path} ${id}`);
  return found;
}

const given = sampleFiles().flatMap(({ path }) => {
  const document = readDocument(sampleWorkspace, path);
  if (document?.type === undefined) return [];
  const { type, fields } = document;
  return [...fields.values()]
    .filter(({ field, value }) => value.kind === 'number' && isGivenByCheck(type, field))
    .map((field) => ({ document, field }));
});

describe('a field of the head that a check gives', () => {
  it('will say what is right, wherever it is open', () => {
    assert.ok(given.length > 30, String(given.length));
    for (const { document, field } of given) {
      const { id } = field.field;
      const open = opened(document, field.entry.valueRange);
      const { expected } = givenText(open, fieldIn(open, id)) ?? {};
      assert.ok(expected, `${document.path} ${id}`);
      const head = fieldIn(opened(document, field.entry.valueRange), id).entry.valueRange;
      const starts = lineStarts(open.text);
      const filled = parseDocument(
        sampleKnowledge,
        document.path,
        open.text.slice(0, offsetAt(open.text, starts, head.start)) +
          expected +
          open.text.slice(offsetAt(open.text, starts, head.end)),
      );
      const [before, after] = [field.value, fieldIn(filled, id).value];
      assert.ok(before.kind === 'number' && after.kind === 'number');
      assert.ok(equalAt(before.value, after.value, before.decimals), `${document.path} ${id}: ${expected}`);
    }
  });

  it('waits for each cell of the rows that are counted', () => {
    let tried = 0;
    for (const { document, field } of given) {
      const open = opened(document, field.entry.valueRange);
      const { inputs = [] } = givenText(open, fieldIn(open, field.field.id)) ?? {};
      const rows = open.sections.flatMap(({ table }) => table?.rows ?? []);
      const cell = rows
        .flatMap(({ cells }) => [...cells.values()])
        .find(({ range }) => inputs.some(({ start }) => start.line === range.start.line));
      if (cell === undefined) continue;
      tried++;
      const both = opened(open, cell.range);
      assert.equal(givenText(both, fieldIn(both, field.field.id)), undefined, `${document.path} ${field.field.id}`);
    }
    assert.ok(tried > 10, String(tried));
  });
});
