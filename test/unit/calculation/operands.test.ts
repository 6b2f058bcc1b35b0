import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { offsetAt, lineStarts } from '../../../src/base/range';
import type { Range } from '../../../src/base/range';
import type { Document, DocumentSection } from '../../../src/documents/document';
import { columnOperands, operandsOf, rangesOf } from '../../../src/calculation/operands';
import type { Operand } from '../../../src/calculation/operands';
import { chineseCalendar } from '../../../src/base/dates/calendar';
import type { Seen } from '../../../src/calculation/operands';
import { evaluateOf } from '../../../src/formulas/expression';
import type { Scope } from '../../../src/formulas/expression';
import { celFunctions } from '../../../src/formulas/functions';
import { Quantity } from '../../../src/formulas/quantity';
import { treeOf } from '../../../src/formulas/tree';
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

const [first] = table.rows;
assert.ok(first);
const read = (expression: string, seen: Seen, scope: Scope): Operand[] =>
  operandsOf(plan, evaluateOf(treeOf(expression), celFunctions(chineseCalendar())), scope, seen);
const channels = section(plan, 'channels').section;
const operandsIn = (expression: string): Operand[] => read(expression, { row }, plan.scopes.row(channels, first));
const inRow = (expression: string): string[] => textsAt(rangesOf(operandsIn(expression)));
const inTable = (expression: string): string[] => {
  const totals = { budget: new Quantity(1000), sales: new Quantity(2700) };
  return textsAt(rangesOf(read(expression, { table }, plan.scopes.totals(channels, totals))));
};
const inAll = (expression: string): string[] => textsAt(rangesOf(read(expression, {}, plan.scopes.whole())));

describe('the places that an expression reads', () => {
  it('are fields of the head, and its period', () => {
    assert.deepEqual(inAll('filled(fields.budget) && filled(fields.start)'), ['1000', '2026-05-01']);
    assert.deepEqual(inRow('filled(fields.note)'), []);
    assert.deepEqual(inAll('period.to > fields.start'), ['2026-05', '2026-05-01']);
    assert.deepEqual(inRow('period.from == period.to'), ['2026-05']);
    const bare = parseDocument(knowledge, 'a.md', '---\ntype: demo-plan\n---\n');
    const compiled = treeOf('period.to == period.from');
    const evaluate = evaluateOf(compiled, celFunctions(chineseCalendar()));
    assert.deepEqual(operandsOf(bare, evaluate, bare.scopes.whole(), {}), []);
  });

  it('are cells of the row that it is about', () => {
    assert.deepEqual(inRow('sales / budget'), ['1,200', '400']);
    assert.deepEqual(inRow('sales/fields.budget'), ['1,200', '1000']);
    assert.deepEqual(operandsIn('sales / budget'), [
      { name: 'sales', text: '1,200', range: operandsIn('sales')[0]?.range },
      { name: 'budget', text: '400', range: operandsIn('budget')[0]?.range },
    ]);
  });

  it('are those alone that were read', () => {
    assert.deepEqual(inRow('budget > 100 ? sales : roi'), ['400', '1,200']);
    assert.deepEqual(inRow('budget > 100 || sales > 1'), ['400']);
    assert.deepEqual(inAll('channels.all(r, r.budget > 500)'), ['400']);
    assert.deepEqual(inAll('sum(channels.filter(r, r.budget > 500).map(r, r.sales))'), ['400', '600', '1,500']);
  });

  it('are all cells of the columns of a table', () => {
    assert.deepEqual(inTable('sales / budget'), ['1,200', '1,500', '400', '600']);
    assert.deepEqual(textsAt(rangesOf(columnOperands(table, 'roi'))), ['3.00', '2.50']);
    assert.deepEqual(columnOperands(table, 'none'), []);
  });

  it('are the cells of a section that it names by a variable, else the whole section', () => {
    assert.deepEqual(inAll('sum(channels.map(r, r.budget))'), ['400', '600']);
    assert.deepEqual(inAll('sum(channels.map(r, r.budget * r.roi)) + fields.budget'), [
      '400',
      '3.00',
      '600',
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
  });

  it('stand on the line of the row', () => {
    assert.deepEqual(
      rangesOf(operandsIn('budget')).map(({ start, end }) => [start.line, end.line]),
      [[row?.source.line, row?.source.line]],
    );
  });
});
