// How a value comes about: what gives it, by which formula, from which values at which places, and on which clause that
// rests. So a face explains a value, and a finding.
import type { Message } from '../base/message';
import { contains } from '../base/range';
import type { Position, Range } from '../base/range';
import { Unjudged } from '../formulas/expression';
import type { Document, DocumentRow } from '../documents/document';
import { sectionOf } from '../documents/document';
import type { Check } from '../knowledge/contracts/contract';
import { valueAt } from './address';
import type { Address } from './address';
import { checkPlace } from './checkPlace';
import type { Definition } from './graph/definitions';
import type { DocumentType } from '../knowledge/contracts/documentType';
import { missingFrom } from './linking/sums';
import { operandsOf } from './operands';
import { givenAt } from './owner';
import type { Outcome, PlacedOperand } from './owner';
import { toldOf } from './told';
import type { Values } from './values';

/** Why a place says what it does. */
export interface Trace {
  readonly kind: Definition['kind'];
  /** How packs name what gives it, or asks for it. */
  readonly name: string;
  /** What is calculated, as the contract says it; of a link where it leads. */
  readonly formula: string;
  /** What that gives: a value, or of a check whether it holds. */
  readonly value: string | boolean;
  readonly operands: readonly PlacedOperand[];
  /** How that comes about, where what is calculated does not tell it. */
  readonly told: readonly Message[];
  /** The clause, as `§3.2.1`. */
  readonly clause: string | undefined;
  /** Whether the place says so; of a check whether it holds. */
  readonly agrees: boolean;
  /** What gives the value; none for a check that only compares. */
  readonly definition?: Definition;
  readonly check?: Check | undefined;
  /** The figure of imported data that gives it. */
  readonly figure?: Outcome['figure'];
}

/** A value, and all that says what it must be: what gives it first, then what only compares. */
export interface Explanation {
  readonly address: Address;
  readonly text: string;
  readonly range: Range;
  readonly traces: readonly Trace[];
  /** What is to be added up and cannot be, since so many documents of a kind are not there. */
  readonly lacking: readonly Lacking[];
}

/** Documents of a kind that are not there. */
export interface Lacking {
  readonly type: DocumentType;
  readonly count: number;
}

/** Why a place says what it does; without traces it is what people entered. */
export function explain(values: Values, address: Address): Explanation | undefined {
  const document = values.document(address.path);
  const place = document && valueAt(document, address);
  if (document === undefined || place === undefined) return undefined;
  const { text, range, row } = place;
  const given = givenAt(values, address).map((each) => traceOf(document, each, row));
  const compared = comparing(document, address).flatMap((check) => traceCheck(document, check, row) ?? []);
  return { address, text, range, traces: [...given, ...compared], lacking: lackingAt(values, address) };
}

function lackingAt(values: Values, { path, spot }: Address): Lacking[] {
  return values.linked(path).flatMap((linked) => {
    const { link, to, from } = linked.link;
    if (to.section !== spot.section || link.sums[spot.id] === undefined || spot.isTotal) return [];
    const count = missingFrom(linked.adding);
    return count > 0 ? [{ type: from.type, count }] : [];
  });
}

function traceOf(
  document: Document,
  { definition, text, agrees, operands, figure }: Outcome,
  row: DocumentRow | undefined,
): Trace {
  const { type } = document;
  const { kind, name, link, check, spot } = definition;
  const section = type?.sections.find(({ id }) => id === spot.section);
  const column = section?.table?.columns.find(({ id }) => id === spot.id);
  const clause = check?.clause ?? link?.link.clause ?? column?.clause ?? section?.clause ?? type?.basis[0];
  const formula = formulaOf(definition);
  const told =
    row === undefined || section === undefined || kind !== 'formula' ? [] : toldOf(document, section, row, spot.id);
  return { kind, name, formula, told, value: text, operands: operands(), clause, agrees, definition, check, figure };
}

function formulaOf({ kind, link, check, spot, type }: Definition): string {
  if (kind === 'data') return '';
  if (link !== undefined) {
    const { section = 'fields' } = link.from;
    return `${link.from.type.type}: ${section}.${link.link.values[spot.id] ?? link.link.sums[spot.id] ?? ''}`;
  }
  if (check !== undefined) return check.fix ?? check.expect;
  const columns = type.sections.find(({ id }) => id === spot.section)?.table?.columns ?? [];
  const formula = columns.find(({ id }) => id === spot.id)?.formula;
  return kind === 'total' ? (formula ?? `sum(${spot.id})`) : (formula ?? '');
}

/** The checks that report at a place and do not give its value. */
function comparing({ type }: Document, { spot, at }: Address): Check[] {
  return (type?.checks ?? []).filter((check) => {
    if (check.computed) return false;
    return at === undefined ? check.at === `fields.${spot.id}` : check.each === spot.section && check.at === spot.id;
  });
}

/** What a check compares, in a row where it is of rows; undefined where nothing can be told. */
export function traceCheck(document: Document, check: Check, row?: DocumentRow): Trace | undefined {
  const expect = document.type?.compiled.checks.get(check.id)?.expect;
  const section = check.each === undefined ? undefined : sectionOf(document, check.each)?.section;
  if (expect === undefined || (check.each !== undefined && (section === undefined || row === undefined)))
    return undefined;
  const { scopes, path, type } = document;
  const scope = section === undefined || row === undefined ? scopes.whole() : scopes.row(section, row);
  const held = expect(scope);
  if (held === undefined || held instanceof Unjudged) return undefined;
  const operands = operandsOf(document, expect, scope, { row: section === undefined ? undefined : row });
  return {
    kind: 'check',
    name: check.id,
    told: [],
    formula: check.expect,
    value: held === true,
    operands: operands.map((each) => ({ ...each, path })),
    clause: check.clause ?? type?.basis[0],
    agrees: held === true,
    check,
  };
}

/** A check that does not hold, and where it says so. */
export interface FailedCheck {
  readonly trace: Trace;
  readonly row: DocumentRow | undefined;
  readonly range: Range;
}

/** The checks that report at a position that they do not hold. */
export function failedAt(document: Document, position: Position): FailedCheck[] {
  return (document.type?.checks ?? []).flatMap((check) => {
    const rows = check.each === undefined ? [undefined] : (sectionOf(document, check.each)?.table?.rows ?? []);
    return rows.flatMap((row) => {
      const { range } = checkPlace(document, check, row);
      const trace = contains(range, position) ? traceCheck(document, check, row) : undefined;
      return trace === undefined || trace.agrees ? [] : [{ trace, row, range }];
    });
  });
}
