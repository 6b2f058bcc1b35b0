// Tests that what is kept of rows, numbers for the most part, is what the document says.
import assert from 'node:assert/strict';
import { rowsIn } from '../../../src/calculation/linking/endRows';
import { parseDocument } from '../../../src/documents/parse';
import { recordOf } from '../../../src/documents/record';
import { filledDocument } from '../../support/fill';
import { BUNDLED_PACK, readKnowledge } from '../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);

/** The cells that links read of a text, as its document has them and as they are kept. */
function bothOf(type: string, text: string): { said: unknown[]; kept: unknown[] } {
  const document = parseDocument(knowledge, 'documents/a.md', text);
  const record = recordOf(document, knowledge);
  assert.equal(document.type?.type, type);
  const places = knowledge
    .linkedPlaces(document.type)
    .flatMap(({ section, columns }) => (section === undefined ? [] : [{ section, columns }]));
  const said = places.flatMap(({ section, columns }) =>
    document.sections
      .filter((each) => each.section.id === section)
      .flatMap((each) => each.table?.rows ?? [])
      .flatMap((row) =>
        columns.flatMap((id) =>
          ((cell) =>
            cell === undefined
              ? []
              : [
                  {
                    text: cell.text,
                    line: cell.range.start.line,
                    from: cell.range.start.character,
                    to: cell.range.end.character,
                  },
                ])(row.cells.get(id)),
        ),
      ),
  );
  const kept = places.flatMap(({ section, columns }) =>
    rowsIn(record, section).flatMap((row) => columns.flatMap((id) => row.fact(id) ?? [])),
  );
  return { said, kept };
}

describe('the facts of a document', () => {
  for (const { type } of knowledge.documentTypes) {
    const { text } = filledDocument(knowledge, type);
    for (const [how, changed] of [
      ['as it is', text],
      ['after a mark and with CRLF', `\uFEFF${text.replaceAll('\n', '\r\n')}`],
      ['with escaped bars', text.replace(/(?<=^\| [^|\n]*)(?= \|)/gmu, '\\|')],
    ] as const) {
      it(`are its cells: ${type}, ${how}`, () => {
        const { said, kept } = bothOf(type, changed);
        assert.deepEqual(kept, said);
      });
    }
  }
});
