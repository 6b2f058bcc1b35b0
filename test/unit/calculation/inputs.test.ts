import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { offsetAt, lineStarts } from '../../../src/base/range';
import type { Range } from '../../../src/base/range';
import type { Document, DocumentSection } from '../../../src/documents/document';
import { columnRanges, inputsOf } from '../../../src/calculation/inputs';
import { parseDocument } from '../../../src/documents/parse';
import { readKnowledge, ROOT, TEST_PACK } from '../../support/pack';

const knowledge = readKnowledge(TEST_PACK);
const text = readFileSync(path.join(ROOT, 'test/fixtures/rules/clean.md'), 'utf8');
const plan = parseDocument(knowledge, 'a.md', text);
const starts = lineStarts(text);
const textsAt = (ranges: readonly Range[]): string[] =>
  ranges.map(({ start, end }) => text.slice(offsetAt(text, starts, start), offsetAt(text, starts, end)));

const section = (document: Document, id: string): DocumentSection => {
  const found = document.sections.find((each) => each.section.id === id);
  assert.ok(found);
  return found;
};
const { table } = section(plan, 'channels');
assert.ok(table);
const [row] = table.rows;

const inRow = (expression: string): string[] => textsAt(inputsOf(plan, expression, { row }));
const inTable = (expression: string): string[] => textsAt(inputsOf(plan, expression, { table }));
const inAll = (expression: string): string[] => textsAt(inputsOf(plan, expression, {}));

describe('the places that an expression reads', () => {
  it('are fields of the head, and its period', () => {
    assert.deepEqual(inAll('fields.budget + fields.start'), ['1000', '2026-05-01']);
    assert.deepEqual(inRow('fields.note == fields.none'), []);
    assert.deepEqual(inAll('period.to > fields.start'), ['2026-05', '2026-05-01']);
    assert.deepEqual(inRow('period'), ['2026-05']);
    const bare = parseDocument(knowledge, 'a.md', '---\ntype: demo-plan\n---\n');
    assert.deepEqual(inputsOf(bare, 'period.to', {}), []);
  });

  it('are cells of the row that it is about', () => {
    assert.deepEqual(inRow('sales / budget'), ['1,200', '400']);
    assert.deepEqual(inRow('sales/fields.budget'), ['1,200', '1000']);
    assert.deepEqual(inRow('max(budget, limits.sales)'), ['400']);
    assert.deepEqual(inRow('budget (1) + none + 2'), [], 'a name before a bracket is a function');
  });

  it('are all cells of the columns of a table', () => {
    assert.deepEqual(inTable('sales / budget'), ['1,200', '1,500', '400', '600']);
    assert.deepEqual(textsAt(columnRanges(table, 'roi')), ['3.00', '2.50']);
    assert.deepEqual(columnRanges(table, 'none'), []);
  });

  it('are the columns of a section that it names by a variable, else the whole section', () => {
    assert.deepEqual(inAll('sum(channels.map(r, r.budget))'), ['400', '600']);
    assert.deepEqual(inAll('sum(channels.map(r, r.budget * r.roi)) + fields.budget'), [
      '400',
      '600',
      '3.00',
      '2.50',
      '1000',
    ]);
    const whole = (id: string): string[] => {
      const { heading, endLine } = section(plan, id);
      return [text.slice(starts[heading.line + 1], starts[endLine])];
    };
    assert.deepEqual(inAll('size(channels) > 0'), whole('channels'));
    assert.deepEqual(inAll('filled(goals)'), whole('goals'));
    assert.deepEqual(inAll('goals.matches("x")'), whole('goals'));
    assert.deepEqual(inAll('budget + sales'), [], 'columns are no names of the document');
  });

  it('stand on the line of the row', () => {
    assert.deepEqual(
      inputsOf(plan, 'budget', { row }).map(({ start, end }) => [start.line, end.line]),
      [[row?.source.line, row?.source.line]],
    );
  });
});
