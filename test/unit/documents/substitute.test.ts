// Tests that a document with another value at one place is the one that the changed text would be read as.
import { computedOf } from '../../../src/calculation/computed';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyEdits } from '../../../src/base/range';
import type { Range } from '../../../src/base/range';
import type { Document } from '../../../src/documents/document';
import { parseDocument } from '../../../src/documents/parse';
import { withCell, withField } from '../../../src/documents/substitute';
import { readKnowledge, ROOT, TEST_PACK } from '../../support/pack';

const knowledge = readKnowledge(TEST_PACK);
const text = readFileSync(path.join(ROOT, 'test/fixtures/rules/clean.md'), 'utf8').replace(
  '| 合計 |',
  '| 多 |\n| 合計 |',
);
const document = parseDocument(knowledge, 'a.md', text);
const VALUES = ['12', '4,000', '【待填】', 'x', '2026-05-03', '低', '50%'];

/** What is said of a document by its values and what is computed, places apart. */
function brief(each: Document): unknown {
  const rows = each.sections.flatMap(({ section, table }) =>
    [...(table?.rows ?? []), ...(table?.totals ?? []), ...(table?.unread ?? [])].map((row) => [
      section.id,
      [...row.cells].map(([id, cell]) => [id, cell.text, cell.value]),
    ]),
  );
  const computed = computedOf(each).computed.map(({ cell, expected, agrees }) => [cell.column.id, expected, agrees]);
  const fields = [...each.fields].map(([id, field]) => [id, field.text, field.value, field.entry.value]);
  const entries = each.front.kind === 'present' ? each.front.entries.map(({ key, value }) => [key, value]) : [];
  return { rows, computed, fields, entries };
}

const read = (range: Range, newText: string): Document =>
  parseDocument(knowledge, 'a.md', applyEdits(text, [{ range, newText }]));

describe('a document with another value', () => {
  it('in a cell is as if it stood there, in rows of data, of totals and those that cannot be read', () => {
    let cells = 0;
    for (const section of document.sections) {
      const { rows = [], totals = [], unread = [] } = section.table ?? {};
      for (const row of [...rows, ...totals, ...unread.slice(0, 1)])
        for (const cell of row.cells.values()) {
          const isFirst = cell.column.id === 'channel';
          // The first cell of a total row says that it is one; of a row that cannot be read there is no other.
          if (totals.includes(row) ? isFirst : unread.includes(row) && !isFirst) continue;
          cells++;
          for (const value of VALUES)
            assert.deepEqual(
              brief(withCell(document, { section, row, cell }, value)),
              brief(read(cell.range, ` ${value} `)),
              `${cell.column.id} ${value}`,
            );
        }
    }
    assert.equal(cells, 27);
  });

  it('in a field is as if it stood there', () => {
    assert.deepEqual([...document.fields.keys()], ['budget', 'start']);
    for (const field of document.fields.values())
      for (const value of VALUES)
        assert.deepEqual(brief(withField(document, field, value)), brief(read(field.entry.valueRange, value)), value);
  });

  it('leaves the document itself as it is', () => {
    const before = brief(document);
    const [section] = document.sections.filter(({ table }) => table !== undefined);
    const row = section?.table?.rows[0];
    const cell = row?.cells.get('budget');
    assert.ok(section && row && cell);
    assert.notDeepEqual(brief(withCell(document, { section, row, cell }, '1')), before);
    assert.deepEqual(brief(document), before);
  });
});
