// Whether a value fits where it is proposed: the rules themselves are asked, about the document as it would read with
// it. Nothing is proposed that they would find fault with at its place.
import type { Range } from '../../base/range';
import { comparePositions } from '../../base/range';
import { RULES } from '../../checking/registry';
import type { CellPlace, Document, DocumentCell, DocumentField } from '../../documents/document';
import { linkedRows } from '../../calculation/linking/linkedRows';
import { recordOf } from '../../documents/record';
import { withCell, withField } from '../../documents/substitute';
import type { Workspace } from '../../documents/workspace';
import { isNamedIn } from '../../knowledge/contracts/compile';
import type { Check } from '../../knowledge/contracts/contract';
import type { Fault } from '../../rules/rule';
import { isSameVersion } from '../../knowledge/contracts/versions';

/** Tells whether a text fits at a place. */
export type Fits = (text: string) => boolean;

const JUDGES = RULES.filter(({ judges }) => judges === 'value');
const OWN_RULES = JUDGES.filter((rule) => rule.scope === 'document');
const LINK_RULES = JUDGES.filter((rule) => rule.scope === 'workspace');

/** Whether values fit in a cell. What is wrong there now, whatever its value, is held against none. */
export function fitsCell(workspace: Workspace, document: Document, place: CellPlace): Fits {
  const {
    section: { section },
    row,
    cell,
  } = place;
  // What the row does not say yet is held against no value: it can still come to fit.
  const open = [...row.cells.values()]
    .filter((other) => other !== cell && isOpen(other))
    .map(({ column }) => column.id);
  const concerns = ({ each, at, expect }: Check): boolean =>
    each === section.id &&
    (at === cell.column.id || !row.cells.has(at)) &&
    !open.some((column) => isNamedIn(expect, column));
  const narrowed = withChecks(document, concerns);
  const linked =
    cell.column.kind === 'document' || isLinked(workspace, document, { section: section.id, id: cell.column.id });
  return withoutNewFaults(cell.text, (text) =>
    faultsAt(workspace, withCell(narrowed, place, text), { range: cell.range, linked, only: place }),
  );
}

function isOpen({ text, value }: DocumentCell): boolean {
  return text === '' || value.kind === 'placeholder';
}

/** Whether values fit in a field of the head. */
export function fitsField(workspace: Workspace, document: Document, field: DocumentField): Fits {
  const {
    field: { id, kind },
    entry,
  } = field;
  const narrowed = withChecks(document, ({ at }) => at === `fields.${id}`);
  const linked = kind === 'document' || isLinked(workspace, document, { section: undefined, id });
  return withoutNewFaults(field.text, (text) =>
    faultsAt(workspace, withField(narrowed, field, text), { range: entry.valueRange, linked }),
  );
}

function withoutNewFaults(present: string, faultsOf: (text: string) => string[]): Fits {
  let before: readonly string[] | undefined;
  return (text) => faultsOf(text).every((fault) => (before ??= faultsOf(present)).includes(fault));
}

// Only the checks that report at the place can find fault with it there.
function withChecks(document: Document, concerns: (check: Check) => boolean): Document {
  const { type } = document;
  return type === undefined ? document : { ...document, type: { ...type, checks: type.checks.filter(concerns) } };
}

interface End {
  readonly section: string | undefined;
  readonly id: string;
}

/** True where other documents can be at odds with a value. */
function isLinked({ knowledge }: Workspace, { type }: Document, { section, id }: End): boolean {
  return knowledge.links.some(
    ({ link, to }) =>
      type !== undefined &&
      isSameVersion(to.type, type) &&
      to.section === section &&
      ((link.agree && (id in link.values || id in link.sums)) ||
        id in link.countedOnce ||
        link.carriedFrom === id ||
        (link.require === 'own' && to.key === id)),
  );
}

interface JudgedPlace {
  readonly range: Range;
  /** Whether other documents have a say. */
  readonly linked: boolean;
  /** The cell, where it is one. */
  readonly only?: CellPlace;
}

function faultsAt(workspace: Workspace, document: Document, { range, linked, only }: JudgedPlace): string[] {
  const { knowledge, settings } = workspace;
  const context = { document, knowledge, settings, governed: true, ...(only && { only }) };
  const own = OWN_RULES.flatMap((rule) => [...rule.check(context)]);
  const across = linked ? linkFaults(workspace, document) : [];
  return [...own, ...across]
    .filter((fault) => isSame(fault.range, range))
    .map((fault) => JSON.stringify(fault.message));
}

function linkFaults(workspace: Workspace, document: Document): Fault[] {
  const record = recordOf(document, workspace.knowledge);
  const links = linkedRows(workspace, record);
  return LINK_RULES.flatMap((rule) => [
    ...rule.check({ workspace, record, links: () => links, document: () => document }),
  ]);
}

function isSame(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}
