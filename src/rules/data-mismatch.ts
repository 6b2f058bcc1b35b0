// A value that says another figure than the imported data, where nothing else gives it: it was mistyped, or the data
// have changed since.
import { labelOf, message } from '../base/message';
import type { MessageArgument } from '../base/message';
import { comparePositions } from '../base/range';
import { formulaCell } from '../calculation/computed';
import type { CellAt } from '../calculation/computed';
import { saysFigure } from '../calculation/imported/dataFigure';
import type { KnownFigure } from '../calculation/imported/dataFigure';
import { dataText } from '../calculation/imported/dataText';
import { documentFigure } from '../calculation/imported/documentData';
import { linkDependents } from '../calculation/linking/links';
import { bringsAny } from '../calculation/linking/owning';
import type { Document, DocumentRow } from '../documents/document';
import type { MetricFigure } from '../figures/figures';
import type { MeasureFigure } from '../figures/measured';
import { takesData } from '../knowledge/contracts/contract';
import type { Fault, WorkspaceContext, WorkspaceRule } from './rule';
import { replacement } from './shared/fixes';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const dataMismatch: WorkspaceRule = {
  id: 'data-mismatch',
  scope: 'workspace',
  severity: ERROR_ON_SUBMISSION,
  dependents: linkDependents, // what a link brings is not held against data
  *check(context) {
    const { workspace, record, document } = context;
    if (workspace.data === undefined || record.type === undefined || !takesData(record.type)) return;
    for (const section of document().sections) {
      const { table } = section;
      for (const row of table?.rows ?? [])
        for (const cell of row.cells.values()) if (table) yield* cellFaults(context, { section, table, row, cell });
    }
  },
};

// What was weighed by what only nearly weighs it proves nobody wrong.
function* cellFaults(context: WorkspaceContext, at: CellAt): Iterable<Fault> {
  const { section, row, cell } = at;
  const { column, value } = cell;
  if (column.data === undefined || value.kind !== 'number') return;
  const place = { section: section.section, row, column };
  const figure = documentFigure(context.workspace, context.document(), place);
  if (figure === undefined || figure.isApproximate || saysFigure(value, figure) || isGiven(context, at)) return;
  const expected = dataText(column, figure, value);
  if (expected !== undefined) yield faultOf(at, { figure, expected });
}

/** True where a formula, a ratio of rows or a link gives the value: what it follows from is held against data. */
function isGiven({ document, links }: WorkspaceContext, at: CellAt): boolean {
  const { section, row, cell } = at;
  const place = { section: section.section.id, line: row.source.line, column: cell.column.id };
  return isComputed(document(), at) || bringsAny(links(), place);
}

// A formula that reads the cell itself leaves it to its writer.
function isComputed(document: Document, at: CellAt): boolean {
  const found = formulaCell(document, at);
  if (found === undefined || found.kind === 'uncomputed') return false;
  const { start } = at.cell.range;
  return !found.operands.some(({ range }) => range !== undefined && comparePositions(range.start, start) === 0);
}

function faultOf(
  { section, row, cell }: CellAt,
  { figure, expected }: { readonly figure: KnownFigure; readonly expected: string },
): Fault {
  const { range, column } = cell;
  const actual = cell.text.trim();
  const said = { row: nameOf(row), label: labelOf(column), actual, expected, source: exportsOf(figure) };
  return {
    message: message('data-mismatch', said),
    range,
    clause: column.clause ?? section.section.clause,
    expected,
    actual,
    // Which of the two is right nobody knows but who wrote it: an import may lack days.
    fixes: [replacement(range, expected)],
  };
}

function nameOf({ cells }: DocumentRow): string {
  const named = [...cells.values()].find(({ column }) => column.unique !== false);
  return named?.text.trim() ?? '';
}

/** The exports that a figure is from, by name. */
function exportsOf(figure: MetricFigure): MessageArgument {
  const found = measuresIn(figure).filter(({ value }) => value !== undefined);
  const names = new Map(found.map(({ export: { id, name, en } }) => [id, { name, en }]));
  const all = [...names.values()];
  return { pack: all.map(({ name }) => name).join('、'), en: all.map(({ en }) => en).join(', ') };
}

function measuresIn(figure: MetricFigure | MeasureFigure): MeasureFigure[] {
  return figure.kind === 'measure' ? [figure] : figure.operands.flatMap((each) => measuresIn(each.figure));
}
