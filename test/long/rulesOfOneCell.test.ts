// Tests that rules which are asked of one cell alone, as completion asks them, say of it what they say of it among all.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contains } from '../../src/base/range';
import { RULES } from '../../src/checking/registry';
import type { CellPlace, Document } from '../../src/documents/document';
import { parseDocument } from '../../src/documents/parse';
import type { Fault } from '../../src/rules/rule';
import { draws, spread } from '../support/draws';
import { edited, edits } from '../support/edits';
import { sampleFiles, sampleKnowledge, sampleSettings } from '../support/samples';

const FILES = sampleFiles();
const JUDGES = RULES.filter((rule) => rule.scope === 'document' && rule.judges === 'value');

const damaged = fc.record({
  file: fc.constantFrom(...FILES),
  steps: fc.array(edits, { maxLength: 12 }),
});

function placesIn({ sections }: Document): CellPlace[] {
  return sections.flatMap((section) =>
    (section.table?.rows ?? []).flatMap((row) => [...row.cells.values()].map((cell) => ({ section, row, cell }))),
  );
}

function faultsOf(document: Document, only?: CellPlace): Fault[] {
  const context = { document, knowledge: sampleKnowledge, settings: sampleSettings, governed: true };
  return JUDGES.flatMap((rule) =>
    rule.scope === 'document' ? [...rule.check({ ...context, ...(only && { only }) })] : [],
  );
}

describe('rules that are asked of one cell', () => {
  it('say of it what they say among all', () => {
    let count = 0;
    fc.assert(
      fc.property(damaged, ({ file: { path, text }, steps }) => {
        const document = parseDocument(sampleKnowledge, path, steps.reduce(edited, text));
        const all = faultsOf(document);
        const at = ({ cell }: CellPlace, faults: readonly Fault[]): Fault[] =>
          faults.filter(({ range }) => contains(cell.range, range.start) && contains(cell.range, range.end));
        const places = placesIn(document);
        const atFault = places.filter((place) => at(place, all).length > 0);
        for (const place of [...spread(atFault, 5), ...spread(places, 5)]) {
          assert.deepEqual(at(place, faultsOf(document, place)), at(place, all));
          count += at(place, all).length;
        }
      }),
      draws(150),
    );
    assert.ok(count > 20, `${String(count)} faults were compared`);
  });
});
