// The open risks of the month's register, each with its likelihood and impact.
import { inWords } from '../../../base/message';
import { sectionsOf } from '../../../documents/document';
import type { Document, DocumentCell, DocumentRow } from '../../../documents/document';
import type { DocumentType } from '../../../knowledge/contracts/documentType';
import type { Risk, RiskLevel, Risks } from './dashboard';
import { say } from './setting';
import type { Setting } from './setting';

const REGISTER = 'risk-register';
const RISKS = 'risks';
const GREATEST = 5;

/** The risks that the registers of the month hold, and what of them cannot be placed. */
export function openRisks(setting: Setting): Risks {
  const { shop, month } = setting;
  const type = shop.workspace.knowledge.documentType(REGISTER);
  const { medium = 0, high = 0 } = type?.limits ?? {};
  const limits = { medium, high };
  const axes = { likelihood: titleOf(setting, type, 'likelihood'), impact: titleOf(setting, type, 'impact') };
  const documents = (shop.workspace.byType.get(REGISTER) ?? [])
    .filter(({ period }) => period?.text === month.text)
    .flatMap(({ path }) => shop.scorecards.read(path) ?? []);
  const title = type === undefined ? REGISTER : inWords(setting.to.reader, type.title, type.en);
  if (documents.length === 0)
    return { risks: [], limits, axes, lacks: [say(setting, 'dashboard.risks-none', { title, month: month.text })] };
  const rows = documents.flatMap((document) => rowsOf(document).map((row) => ({ document, row })));
  const open = rows.filter(({ document, row }) => isOpen(setting, document, row));
  const risks = open.flatMap(({ document, row }) => riskOf(setting, document, row, limits) ?? []);
  const placed = { open: open.length, closed: rows.length - open.length, unplaced: open.length - risks.length };
  return { risks, limits, axes, lacks: lacksIn(setting, documents, placed, title) };
}

function lacksIn(
  setting: Setting,
  documents: readonly Document[],
  { open, closed, unplaced }: Readonly<Record<'open' | 'closed' | 'unplaced', number>>,
  title: string,
): string[] {
  const drafts = documents.filter(({ status }) => status === 'draft').map(({ path }) => path);
  return [
    ...drafts.map((path) => say(setting, 'dashboard.risks-draft', { title, path })),
    ...(open > 0 ? [] : [say(setting, 'dashboard.risks-no-open')]),
    ...(closed === 0 ? [] : [say(setting, 'dashboard.risks-closed', { count: closed })]),
    ...(unplaced === 0 ? [] : [say(setting, 'dashboard.risks-unplaced', { count: unplaced })]),
  ];
}

function titleOf({ to }: Setting, type: DocumentType | undefined, id: string): string {
  const table = type?.sections.find((section) => section.id === RISKS)?.table;
  const column = table?.columns.find((each) => each.id === id);
  return column === undefined ? id : inWords(to.reader, column.title, column.en);
}

function rowsOf(document: Document): readonly DocumentRow[] {
  return sectionsOf(document, RISKS).flatMap(({ table }) => table?.rows ?? []);
}

// Which risks go on, the register says itself: they are carried into the next one.
function isOpen({ shop }: Setting, document: Document, row: DocumentRow): boolean {
  const going = shop.workspace.knowledge.links.find(
    ({ link, from }) => link.carry === 'rows' && from.type.type === REGISTER && from.section === RISKS,
  );
  const condition = going?.link.from.where;
  const section = document.sections.find((each) => each.section.id === RISKS)?.section;
  if (condition === undefined || section === undefined) return true;
  const holds = document.type?.compiled.condition(RISKS, condition);
  return typeof holds !== 'function' || holds(document.scopes.row(section, row)) === true;
}

/** A number from 1 to 5; undefined for anything else, which has no place in the matrix. */
function gradeIn(cell: DocumentCell | undefined): number | undefined {
  if (cell?.value.kind !== 'number') return undefined;
  const { value } = cell.value;
  return Number.isInteger(value) && value >= 1 && value <= GREATEST ? value : undefined;
}

function riskOf(setting: Setting, document: Document, row: DocumentRow, limits: Risks['limits']): Risk | undefined {
  const { to, explanations } = setting;
  const text = (column: string): string => to.reader.show(row.cells.get(column)?.text.trim() ?? '');
  const [likelihood, impact] = ['likelihood', 'impact'].map((column) => gradeIn(row.cells.get(column)));
  if (likelihood === undefined || impact === undefined) return undefined;
  const level = levelOf(likelihood * impact, limits);
  const score = { likelihood, impact, score: likelihood * impact, level: say(setting, `dashboard.level.${level}`) };
  const place = `${document.path}:${String(row.source.line + 1)}`;
  const lines = [
    { text: text('risk'), depth: 0 },
    { text: say(setting, 'dashboard.risk-score', score), depth: 0 },
    { text: say(setting, 'dashboard.risk-limits', { medium: limits.medium, high: limits.high }), depth: 1 },
    { text: say(setting, 'dashboard.risk-place', { place }), depth: 0 },
  ];
  const id = text('riskId');
  const why = explanations.add({ title: id, lines });
  return { id, text: text('risk'), status: text('status'), likelihood, impact, level, why };
}

/** How grave a product of likelihood and impact is. */
export function levelOf(score: number, { medium, high }: Risks['limits']): RiskLevel {
  return score >= high ? 'high' : score >= medium ? 'medium' : 'low';
}
