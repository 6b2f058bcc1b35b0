// A value that says another figure than the imported data, where nothing else gives it: it was mistyped, or the data
// have changed since.
import { labelOf, message } from '../base/message';
import type { MessageArgument } from '../base/message';
import type { Range } from '../base/range';
import { inScript } from '../base/script';
import { formulaCell } from '../calculation/computed';
import type { CellAt } from '../calculation/computed';
import { isHeld, saysFigure } from '../calculation/imported/dataFigure';
import type { GivenFigure } from '../calculation/imported/dataFigure';
import { dataText } from '../calculation/imported/dataText';
import { documentFigure, headFigure } from '../calculation/imported/documentData';
import { sourcesOfKpi, sourcesOfMetric } from '../calculation/imported/figureSources';
import { keepsEntered } from '../calculation/formulaAt';
import { linkDependents } from '../calculation/linking/links';
import { bringsAny } from '../calculation/linking/owning';
import type { Document, DocumentRow } from '../documents/document';
import type { DocumentRecord } from '../documents/record';
import type { Value } from '../documents/value';
import type { Workspace } from '../documents/workspace';
import { takesData, takesKpis } from '../knowledge/contracts/contract';
import type { Column, Field } from '../knowledge/contracts/contract';
import type { Fault, WorkspaceContext, WorkspaceRule } from './rule';
import { replacement } from './shared/fixes';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const dataMismatch: WorkspaceRule = {
  id: 'data-mismatch',
  scope: 'workspace',
  severity: ERROR_ON_SUBMISSION,
  dependents,
  *check(context) {
    const { workspace, record, document } = context;
    if (workspace.data === undefined || record.type === undefined || !takesData(record.type)) return;
    yield* headFaults(context);
    for (const section of document().sections) {
      const { table } = section;
      for (const row of table?.rows ?? [])
        for (const cell of row.cells.values()) if (table) yield* cellFaults(context, { section, table, row, cell });
    }
  },
};

/** What a link brings is not held against data; and KPIs follow from what was handed in. */
function dependents(
  workspace: Workspace,
  before: DocumentRecord | undefined,
  after: DocumentRecord | undefined,
): Iterable<string> {
  const linked = linkDependents(workspace, before, after);
  const { data, documents, knowledge } = workspace;
  if (data === undefined) return linked;
  const changed = [before, after].filter((record) => record !== undefined);
  const takers = knowledge.documentTypes.filter(takesKpis).flatMap(({ type }) => workspace.byType.get(type) ?? []);
  const isConcerned = ({ period }: DocumentRecord): boolean =>
    period?.kind === 'month' && changed.some((record) => data.kpis.concerns(workspace, record, period));
  return [...linked, ...takers.filter(isConcerned).map(({ path }) => path)].filter((path) => documents.has(path));
}

function* headFaults({ workspace, document }: WorkspaceContext): Iterable<Fault> {
  const whole = document();
  for (const { field, value, text, entry } of whole.fields.values()) {
    const figure = field.data && headFigure(workspace, whole, field);
    const clause = field.clause ?? whole.type?.basis[0];
    const at = { spec: field, value, text, range: entry.valueRange, clause, row: '' };
    if (figure !== undefined) yield* faultsOf(whole, at, figure);
  }
}

function* cellFaults(context: WorkspaceContext, at: CellAt): Iterable<Fault> {
  const { section, row, cell } = at;
  const { column, value, text, range } = cell;
  if (column.data === undefined) return;
  const document = context.document();
  const place = { section: section.section, row, column };
  const figure = documentFigure(context.workspace, document, place);
  if (figure === undefined || isGiven(context, at)) return;
  const clause = column.clause ?? section.section.clause;
  yield* faultsOf(document, { spec: column, value, text, range, clause, row: nameOf(row) }, figure);
}

/** True where a formula, a ratio of rows or a link gives the value: what it follows from is held against data. */
function isGiven({ document, links }: WorkspaceContext, at: CellAt): boolean {
  const { section, row, cell } = at;
  const place = { section: section.section.id, line: row.source.line, column: cell.column.id };
  const computed = formulaCell(document(), at);
  const isComputed = computed !== undefined && computed.kind !== 'uncomputed' && !keepsEntered(computed);
  return isComputed || bringsAny(links(), place);
}

interface Said {
  readonly spec: Column | Field;
  readonly value: Value;
  readonly text: string;
  readonly range: Range;
  readonly clause: string | undefined;
  /** What the row is about; '' of the head. */
  readonly row: string;
}

// What was weighed by what only nearly weighs it proves nobody wrong.
function* faultsOf(
  document: Document,
  { spec, value, text, range, clause, row }: Said,
  figure: GivenFigure,
): Iterable<Fault> {
  const isSaid = value.kind === 'number' || value.kind === 'text';
  const given = dataText(spec, figure, value);
  if (!isSaid || !isHeld(figure) || given === undefined || saysFigure(value, figure, given)) return;
  const [actual, expected] = [text.trim(), inScript(given, document.script)];
  const said = { label: labelOf(spec), actual, expected, source: sourceOf(figure) };
  yield {
    message: row === '' ? message('data-mismatch.head', said) : message('data-mismatch', { row, ...said }),
    range,
    clause,
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

/** What a figure is from, by name. */
function sourceOf(figure: GivenFigure): MessageArgument {
  const all =
    figure.kind === 'metric'
      ? sourcesOfMetric(figure)
      : (figure.scored ? [figure.scored] : figure.card.kpis).flatMap(sourcesOfKpi);
  const names = new Map(all.map((each) => [each.name, each]));
  const each = [...names.values()];
  return { pack: each.map(({ name }) => name).join('、'), en: each.map(({ en }) => en).join(', ') };
}
