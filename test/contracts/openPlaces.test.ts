// Holds that one count tells what waits for a person, in a new document of each type: the findings that the status bar
// counts, the line on top of the sheet and the places to which the sheet leads. What follows from others is in none.
import assert from 'node:assert/strict';
import { nextPeriod } from '../../src/base/dates/period';
import { countOf, waitsForPerson } from '../../src/base/finding';
import { readDocument } from '../../src/documents/workspace';
import type { Document } from '../../src/documents/document';
import type { DocumentType } from '../../src/knowledge/contracts/documentType';
import { openPlaces } from '../../src/webview/sheet/left/places';
import { begin } from '../support/load/begun';
import { SIMPLIFIED } from '../support/reader';
import { sampleKnowledge, sampleWorkspace } from '../support/samples';
import { draftSamples } from '../support/sheet/sheets';

const { snapshot } = draftSamples();

describe('what waits for a person', function () {
  this.timeout(20_000);
  for (const type of sampleKnowledge.documentTypes)
    it(`is counted alike by all faces in a new ${type.type}`, () => {
      const { path, text } = newOf(type);
      const { checking, sheets } = snapshot.update([{ path, text }]).snapshot;
      const sheet = sheets.of(path, SIMPLIFIED);
      assert.ok(sheet);
      const found = checking.of(path).filter(({ isOpen }) => isOpen === true);
      const counted = countOf(found.filter(waitsForPerson));
      const led = openPlaces(sheet).map((place) => {
        const block = place.kind === 'block' ? sheet.blocks[place.block] : undefined;
        return block?.kind === 'text' ? block.open : 1;
      });
      const places = led.reduce((sum, count) => sum + count, 0);
      const { open, following } = sheet.left;
      assert.deepEqual({ open, places }, { open: counted, places: counted });
      assert.equal(following, countOf(found) - counted);
      const texts = found.filter((each) => !waitsForPerson(each)).map(({ severity }) => severity);
      assert.deepEqual(
        texts.filter((severity) => severity !== 'hint'),
        [],
        'nobody is asked for what follows',
      );
    });
});

/** A document of a type for the period after the last of the samples. */
function newOf(type: DocumentType): Document {
  const last = (sampleWorkspace.byType.get(type.type) ?? [])
    .flatMap(({ path }) => readDocument(sampleWorkspace, path) ?? [])
    .toSorted((a, b) => ((a.period?.from ?? '') < (b.period?.from ?? '') ? -1 : 1))
    .at(-1);
  assert.ok(last?.period, `no sample of ${type.type}`);
  const own = [...type.per, ...type.sections.flatMap(({ table }) => table?.rowsFrom?.role ?? [])];
  const answers = Object.fromEntries(own.map((id) => [id, last.fields.get(id)?.text ?? '']));
  return begin(sampleWorkspace, { type, period: nextPeriod(last.period)?.text ?? '', answers }).document;
}
