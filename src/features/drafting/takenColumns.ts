// Which columns of a table a person may take over from his last document: what rows are about and who answers for them.
// What is computed, brought or measured belongs to its own period, and numbers do, unless they are asked for.
import type { Plan } from '../../calculation/plan';
import type { Column, Section } from '../../knowledge/contracts/contract';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import type { CompiledLink, LinkEnd } from '../../knowledge/contracts/links';

const NUMBERS: ReadonlySet<Column['kind']> = new Set(['integer', 'number', 'money', 'ratio', 'percent']);

/** A table of a type, and what the knowledge base says of it. */
export interface TakenFrom {
  readonly type: DocumentType;
  readonly section: Section;
  readonly links: readonly CompiledLink[];
  readonly plan: Plan;
}

/** The columns that tell rows of a table apart; the first where the contract names none. */
export function keyColumns({ table }: Section): readonly string[] {
  const columns = table?.columns ?? [];
  const unique = columns.find((column) => column.unique);
  return unique === undefined ? (table?.keys[0] ?? columns.slice(0, 1).map(({ id }) => id)) : [unique.id];
}

/** The columns that are taken over, by their ids. */
export interface Taken {
  /** Into rows that the draft lacks. */
  readonly added: ReadonlySet<string>;
  /** Into rows that it has: their template says what they are about, so only who answers for it. */
  readonly present: ReadonlySet<string>;
}

/** What is taken over of a table, numbers only where they are wanted. */
export function takenColumns(from: TakenFrom, numbers: boolean): Taken {
  const { section, links } = from;
  const columns = section.table?.columns ?? [];
  const keys = keyColumns(section);
  const left = new Set(links.flatMap((link) => [...broughtBy(link, from), ...measuredBy(link, from)]));
  // Beside what is measured each time, texts are remarks on it.
  const isMeasured = columns.some(({ id, kind }) => left.has(id) && NUMBERS.has(kind));
  const isTaken = (column: Column): boolean =>
    !left.has(column.id) &&
    !column.unique &&
    !isDerived(column, from) &&
    !saysHowItEnded(column) &&
    !(isMeasured && column.kind === 'text') &&
    (numbers || !NUMBERS.has(column.kind));
  const taken = columns.filter((column) => !keys.includes(column.id) && isTaken(column));
  const present = taken.filter(({ kind }) => kind === 'person' || kind === 'role' || NUMBERS.has(kind));
  return {
    added: new Set([...keys, ...taken.map(({ id }) => id)]),
    present: new Set(present.map(({ id }) => id)),
  };
}

// Whether it was done, whether it passed: a choice with a word for yes or no.
function saysHowItEnded({ options, written }: Column): boolean {
  const words = [...(written?.yes ?? []), ...(written?.no ?? [])];
  return options.some(({ labels }) => labels.some((label) => words.includes(label)));
}

/**
 * True where the rows of a table come from other documents anyway, or are what happened then and is followed up in a
 * later one.
 */
export function isFollowedUp({ type, section, links }: TakenFrom): boolean {
  return links.some(({ link, from, to }) => {
    if (link.carry !== 'rows') return false;
    const leads = isAt(from, type, section) && to.type.type === type.type && link.from.period !== 'same';
    return isAt(to, type, section) || leads;
  });
}

function isDerived({ id, formula, kind, spells }: Column, { type, section, plan }: TakenFrom): boolean {
  const spot = { section: section.id, id, isTotal: false };
  return formula !== undefined || spells !== undefined || kind === 'document' || plan.owning(type, spot).length > 0;
}

function isAt(end: LinkEnd, type: DocumentType, section: Section): boolean {
  return end.type.type === type.type && end.section === section.id;
}

function broughtBy({ link, to }: CompiledLink, { type, section }: TakenFrom): string[] {
  if (!isAt(to, type, section)) return [];
  return [
    ...Object.keys({ ...link.values, ...link.measured }),
    ...[link.carriedFrom, link.periodsOpen].filter((id) => id !== undefined),
  ];
}

// What another document shows as the last figure (上月) is this one's own: it was measured.
function measuredBy({ link, from }: CompiledLink, { type, section }: TakenFrom): string[] {
  if (!isAt(from, type, section)) return [];
  const isLater = ['previous', 'year-before', 'latest'].includes(link.from.period);
  const shown = Object.entries(link.values).filter(([own, theirs]) => isLater && own !== theirs);
  return [...Object.values(link.measured), ...shown.map(([, theirs]) => theirs)];
}
