// How a sample document comes to be: begun from the workspace so far, as `new` begins one, then its cells filled
// in, and last what its contract computes. A sample gives no figure that the product can carry or compute.
import { applyEdits } from '../../src/base/range';
import type { TextEdit } from '../../src/base/range';
import { readPeriod } from '../../src/base/dates/period';
import { PLACEHOLDER } from '../../src/base/placeholder';
import { labelKey } from '../../src/base/script';
import type { Document, DocumentRow, DocumentSection } from '../../src/documents/document';
import { sectionOf } from '../../src/documents/document';
import { parseDocument } from '../../src/documents/parse';
import { startingOf } from '../../src/calculation/starting';
import { draftDocument } from '../../src/documents/templates/template';
import type { DraftedDocument } from '../../src/documents/templates/template';
import type { Workspace } from '../../src/documents/workspace';
import { fillEdits } from '../../src/features/tables/computedFill';
import { nothingChecked } from '../../src/checking/checked';
import type { TableContract } from '../../src/knowledge/contracts/contract';
import type { DocumentType } from '../../src/knowledge/contracts/documentType';
import { fill } from '../support/fill';
import { headIds } from '../support/headLines';
import type { FilledRow, FilledSection, Filling } from '../support/fill';

/** A document to be written: its type and what fills it. Cells that are carried or computed need not be given. */
export interface SampleDocument {
  readonly type: string;
  readonly filling: Filling;
}

/** The id of a document of the samples. */
export function idOf(type: string, period: string, qualifier = ''): string {
  return [type, period, qualifier].filter((each) => each !== '').join('-');
}

/** Writes a document into a workspace that holds what was written before it. */
export function draftSample(workspace: Workspace, { type: name, filling }: SampleDocument): DraftedDocument {
  const { knowledge } = workspace;
  const { qualifier, answers } = filling;
  const type = knowledge.documentType(name);
  const period = readPeriod(filling.period);
  if (type === undefined || period === undefined) throw new Error(`no type ${name}, or no period ${filling.period}`);
  const starting = startingOf(workspace, { type, period, answers });
  const { path, text: named } = draftDocument({
    type,
    period,
    qualifier,
    id: idOf(name, filling.period, qualifier),
    answers,
    without: leftOut(type, filling),
    script: 'simplified',
    starting,
  });
  const text = headIds(named, type); // as the samples were begun, and documents of other departments are
  const read = (current: string): Document => parseDocument(knowledge, path, current);
  try {
    const filled = fill(knowledge, text, completed(read(text), filling));
    const computed = applyEdits(filled, fillEdits(nothingChecked(knowledge, workspace.settings, false), path, filled));
    return { path, text: applyEdits(computed, dashes(read(computed))).replace('status: draft', 'status: submitted') };
  } catch (error) {
    throw new Error(`${path}: ${String(error)}`, { cause: error });
  }
}

/** Of sections that stand for one another those that the filling does not choose, where it chooses. */
function leftOut({ sections }: DocumentType, filling: Filling): string[] | undefined {
  const choices = sections.filter((section) => section.oneOf !== undefined);
  const others = choices.filter(({ id }) => filling.sections[id] === undefined);
  return others.length < choices.length ? others.map(({ id }) => id) : undefined;
}

function completed(draft: Document, filling: Filling): Filling {
  const sections = Object.entries(filling.sections).map(([id, given]) => {
    const section = sectionOf(draft, id);
    return [
      id,
      [given]
        .flat()
        .map((each: string | FilledSection) =>
          section === undefined || typeof each === 'string' ? each : withCarried(section, each),
        ),
    ] as const;
  });
  return { ...filling, sections: Object.fromEntries(sections) };
}

function withCarried({ section, table }: DocumentSection, given: FilledSection): FilledSection {
  const contract = section.table;
  if (given.rows === undefined || contract === undefined) return given;
  const key = keyOf(contract);
  const carried = new Map(table?.rows.map((row) => [keyIn(saidIn(row), key), saidIn(row)]));
  const open = Object.fromEntries(
    contract.columns.filter((column) => column.formula !== undefined).map((column) => [column.id, PLACEHOLDER]),
  );
  const total =
    contract.total.length === 0
      ? {}
      : { total: given.total ?? Object.fromEntries(contract.total.map((id) => [id, PLACEHOLDER])) };
  return {
    ...given,
    rows: given.rows.map((row) => ({ ...open, ...(key.length === 0 ? {} : carried.get(keyIn(row, key))), ...row })),
    ...total,
  };
}

// The columns that tell rows apart; none where nothing does, and then nothing is carried into rows.
function keyOf({ columns, keys }: TableContract): readonly string[] {
  const unique = columns.find((column) => column.unique);
  return unique === undefined ? (keys[0] ?? []) : [unique.id];
}

function keyIn(row: FilledRow, key: readonly string[]): string {
  return key.map((id) => labelKey(row[id] ?? '')).join('|');
}

function saidIn({ cells }: DocumentRow): FilledRow {
  return Object.fromEntries(
    [...cells]
      .filter(([, { value, text }]) => value.kind !== 'placeholder' && text !== '')
      .map(([id, { text }]) => [id, text]),
  );
}

// What cannot be computed, such as the change from nothing, stays open where the contract lets it: a dash says so.
function dashes(document: Document): TextEdit[] {
  const cells = document.sections.flatMap(({ table }) => table?.rows ?? []).flatMap((row) => [...row.cells.values()]);
  return cells
    .filter(({ column, value }) => value.kind === 'placeholder' && column.formula !== undefined && !column.required)
    .map(({ range }) => ({ range, newText: '—' }));
}
