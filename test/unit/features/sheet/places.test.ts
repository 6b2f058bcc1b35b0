// Holds going from text to sheet and back to one place: what a place is shown as leads back to it, in every sample.
import assert from 'node:assert/strict';
import { placeAt, positionOf } from '../../../../src/features/sheet/places';
import type { SheetPlace } from '../../../../src/features/sheet/model';
import { spread } from '../../../support/draws';
import { draftSamples, sheetOfText } from '../../../support/sheet/sheets';

const { snapshot, texts } = draftSamples();
const samples = spread([...texts], 25).map(([path, text]) => ({
  path,
  text,
  document: snapshot.documents.read(path, text),
}));

describe('a place of the sheet', () => {
  it('is, where it stands in the text, the place that is shown there', () => {
    for (const { path, text, document } of samples)
      for (const place of placesOf(path, text)) {
        const at = positionOf(document, place);
        assert.ok(at, `${path} ${JSON.stringify(place)}`);
        assert.deepEqual(placeAt(document, at), place, `${path} ${String(at.line)}`);
      }
  });

  it('is there for every place of the text, on the line of it or the nearest above', () => {
    for (const { path, text, document } of samples)
      text.split('\n').forEach((line, number) => {
        const place = placeAt(document, { line: number, character: line.length });
        const at = place && positionOf(document, place);
        assert.ok(at, `${path} ${String(number)}`);
        if (line.trim() !== '' && number > document.front.bodyLine && !line.startsWith('|'))
          assert.ok(at.line <= number, `${path} ${String(number)} leads to ${String(at.line)}`);
      });
  });

  it('is that of the cell in which the cursor is, also beside its bar and in the row of titles', () => {
    const text = '---\ntype: monthly-plan\n---\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |\n';
    const document = snapshot.documents.read('documents/x.md', text);
    const at = (line: number, character: number): SheetPlace | undefined => placeAt(document, { line, character });
    assert.deepEqual(at(6, 2), { kind: 'cell', block: 0, row: 0, column: 0 });
    assert.deepEqual(at(6, 6), { kind: 'cell', block: 0, row: 0, column: 1 });
    assert.deepEqual(at(7, 7), { kind: 'cell', block: 0, row: 1, column: 1 });
    assert.deepEqual(at(4, 8), { kind: 'cell', block: 0, row: 0, column: 1 });
    assert.deepEqual(at(1, 9), { kind: 'field', id: 'type' });
  });

  it('is none where the text has no such place', () => {
    const document = snapshot.documents.read('documents/x.md', '');
    assert.equal(placeAt(document, { line: 0, character: 0 }), undefined);
    assert.equal(positionOf(document, { kind: 'block', block: 0 }), undefined);
    assert.equal(positionOf(document, { kind: 'field', id: 'period' }), undefined);
  });
});

function placesOf(path: string, text: string): SheetPlace[] {
  const { head, blocks } = sheetOfText(path, text);
  return [
    ...head.fields.filter(({ text: said }) => said !== '').map(({ id }) => ({ kind: 'field' as const, id })),
    ...blocks.flatMap((block, number): SheetPlace[] =>
      block.kind === 'table'
        ? block.rows.flatMap(({ cells }, row) =>
            cells.map((_, column) => ({ kind: 'cell' as const, block: number, row, column })),
          )
        : [{ kind: 'block', block: number }],
    ),
  ];
}
