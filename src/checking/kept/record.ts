// What the workspace keeps of a document, as values that can be kept and read again, or refused: a glance, which is all
// that most others need to know of it, and a line of text with its rows and citations, which few ask for. With the text
// of the document, or without it, where the line itself says what its cells hold.
import { onDemand } from '../../base/onDemand';
import type { Period } from '../../base/dates/period';
import {
  either,
  isCount,
  isFlag,
  isNull,
  isOneOf,
  isText,
  listOf,
  readShape,
  shapeOf,
  tupleOf,
} from '../../base/shapes';
import { lineRange } from '../../base/range';
import type { Range } from '../../base/range';
import { textsIn } from '../../documents/facts';
import type { Fact, KeptCells, KeptRows } from '../../documents/facts';
import { textOf } from '../../documents/record';
import type { CitedFact, DocumentRecord, Reference } from '../../documents/record';
import type { UniqueFact } from '../../documents/uniqueFacts';
import { Unjudged } from '../../formulas/expression';
import { contractName } from '../../knowledge/contracts/versions';
import type { Knowledge } from '../../knowledge/knowledge';

/** A record as it is kept. */
export interface KeptRecord {
  /** A value of JSON. */
  readonly glance: unknown;
  readonly line: string;
}

/** Where a record that was believed turns out to be none: what was kept is not to be believed at all. */
export class BrokenRecord extends Error {}

/** What to keep of a record; undefined for a document that was not read, of which nothing is worth keeping. */
export function encodeRecord(record: DocumentRecord): KeptRecord | undefined {
  const { unread, type, period, id, status, script, typeRange, rows, identity, references, unique, citations } = record;
  if (unread !== undefined) return undefined;
  const text = textOf(record);
  const glance: Glance = {
    type: type === undefined ? null : contractName(type),
    period: period ?? null,
    id: id === undefined ? null : plainFact(id),
    status,
    script,
    typeAt: [typeRange.start.line, typeRange.start.character, typeRange.end.line, typeRange.end.character],
    identity,
    references: references.map((each) => [plainFact(each), each.of ?? null]),
    unique: unique.map((each) => [plainFact(each), each.place, each.key]),
  };
  const rest: PlainRest = [
    Array.from(rows, ([section, kept]): [string, PlainRows] => [section, plainRows(kept, text)]),
    citations.map(({ pack, number, through, line, from, to }): PlainCitation => {
      return [pack ?? null, number, through ?? null, line, from, to];
    }),
  ];
  return { glance, line: JSON.stringify(rest) };
}

/** Where a record stands, and what its document holds, unless that is not at hand. */
export interface RecordPlace {
  readonly path: string;
  readonly text: string | undefined;
}

/** The record of what is kept; undefined for anything that is none, or of a type that there is not. */
export function decodeRecord(
  { glance, line }: KeptRecord,
  { path, text }: RecordPlace,
  knowledge: Pick<Knowledge, 'contract'>,
): DocumentRecord | undefined {
  const [seen, rest] = [glanceOf(glance, knowledge), restOf(line, text !== undefined)];
  return seen && rest && { path, text, unread: undefined, ...seen, ...rest };
}

/**
 * The same of a document whose text is not at hand, from the glance alone: of thousands few are asked for more. Whoever
 * asks for the rest of what is none gets a {@link BrokenRecord}.
 */
export function decodeGlance(
  glance: unknown,
  { path, line }: { readonly path: string; readonly line: () => string },
  knowledge: Pick<Knowledge, 'contract'>,
): DocumentRecord | undefined {
  const seen = glanceOf(glance, knowledge);
  const rest = onDemand(() => restOf(line(), false) ?? broken(path));
  if (seen === undefined) return undefined;
  return {
    path,
    text: undefined,
    unread: undefined,
    ...seen,
    get rows() {
      return rest().rows;
    },
    get citations() {
      return rest().citations;
    },
  };
}

function broken(path: string): never {
  throw new BrokenRecord(`${path} is remembered wrongly`);
}

type Rest = Pick<DocumentRecord, 'rows' | 'citations'>;
type Glanced = Omit<DocumentRecord, keyof Rest | 'path' | 'text' | 'unread'>;

function glanceOf(plain: unknown, knowledge: Pick<Knowledge, 'contract'>): Glanced | undefined {
  if (!isGlance(plain)) return undefined;
  const type = plain.type === null ? undefined : knowledge.contract(plain.type);
  if (plain.type !== null && type === undefined) return undefined;
  const { period, id, status, script, typeAt, identity, references, unique } = plain;
  return {
    type,
    period: period ?? undefined,
    id: id === null ? undefined : factOf(id),
    status,
    script,
    typeRange: rangeOf(typeAt),
    identity,
    references: references.map(([fact, of]): Reference => ({ ...factOf(fact), of: of ?? undefined })),
    unique: unique.map(([fact, place, key]): UniqueFact => ({ ...factOf(fact), place, key })),
  };
}

function restOf(line: string, hasText: boolean): Rest | undefined {
  const plain = readShape(line, isRest);
  if (plain === undefined) return undefined;
  const [rows, citations] = plain;
  return {
    rows: new Map(rows.map(([section, each]) => [section, rowsOf(each, hasText)])),
    citations: citations.map(([pack, number, through, at, from, to]): CitedFact => {
      return { pack: pack ?? undefined, number, through: through ?? undefined, line: at, from, to };
    }),
  };
}

type PlainFact = readonly [text: string, line: number, from: number, to: number];
type PlainPlace = readonly [fromLine: number, from: number, toLine: number, to: number];
type PlainCitation = readonly [
  pack: string | null,
  number: string,
  through: string | null,
  line: number,
  from: number,
  to: number,
];

interface Glance {
  readonly type: string | null;
  readonly period: Period | null;
  readonly id: PlainFact | null;
  readonly status: string;
  readonly script: DocumentRecord['script'];
  readonly typeAt: PlainPlace;
  readonly identity: readonly string[];
  readonly references: readonly (readonly [PlainFact, of: string | null])[];
  readonly unique: readonly (readonly [PlainFact, place: string, key: string])[];
}

type PlainRest = readonly [rows: readonly (readonly [string, PlainRows])[], citations: readonly PlainCitation[]];

interface PlainRows extends Pick<KeptRows, 'count' | 'isIncomplete'> {
  readonly held: readonly (readonly [end: string, readonly number[]])[];
  readonly unjudged: readonly (readonly [end: string, detail: string | null])[];
  readonly cells: PlainCells | PlainFields;
}

interface PlainCells {
  readonly columns: readonly string[];
  readonly numbers: readonly number[];
  /** The texts of the cells that say something else than what stands there, by the place of their numbers. */
  readonly texts: readonly (readonly [number, string])[];
  /** What all cells say, row by row. */
  readonly said: readonly string[];
}

interface PlainFields {
  readonly line: number;
  readonly facts: readonly (readonly [field: string, PlainFact])[];
}

function plainFact({ text, line, from, to }: Fact): PlainFact {
  return [text, line, from, to];
}

function factOf([text, line, from, to]: PlainFact): Fact {
  return { text, line, from, to };
}

function rangeOf([fromLine, from, toLine, to]: PlainPlace): Range {
  return { start: lineRange(fromLine, from, from).start, end: lineRange(toLine, to, to).end };
}

function plainRows({ count, isIncomplete, held, unjudged, cells }: KeptRows, text: string): PlainRows {
  return {
    count,
    isIncomplete,
    held: [...held],
    unjudged: Array.from(unjudged, ([end, { detail }]) => [end, detail ?? null]),
    cells:
      'facts' in cells
        ? { line: cells.line, facts: Array.from(cells.facts, ([field, fact]) => [field, plainFact(fact)]) }
        : {
            columns: cells.columns,
            numbers: cells.numbers,
            texts: [...cells.texts],
            said: textsIn(cells, text),
          },
  };
}

function rowsOf({ count, isIncomplete, held, unjudged, cells }: PlainRows, hasText: boolean): KeptRows {
  return {
    count,
    isIncomplete,
    held: new Map(held),
    unjudged: new Map(unjudged.map(([end, detail]) => [end, new Unjudged(detail ?? undefined)])),
    cells:
      'facts' in cells
        ? { line: cells.line, facts: new Map(cells.facts.map(([field, fact]) => [field, factOf(fact)])) }
        : cellsOf(cells, hasText),
  };
}

// What a text says need not be said twice.
function cellsOf({ columns, numbers, texts, said }: PlainCells, hasText: boolean): KeptCells {
  const cells = { columns, numbers, texts: new Map(texts) };
  return hasText ? cells : { ...cells, said };
}

const isFact = tupleOf<PlainFact>(isText, isCount, isCount, isCount);
const isEndNumber = (value: unknown): value is number => value === -1 || isCount(value);
const isCells = shapeOf<PlainCells>({
  columns: listOf(isText),
  numbers: listOf(isEndNumber),
  texts: listOf(tupleOf<readonly [number, string]>(isCount, isText)),
  said: listOf(isText),
});
const isFields = shapeOf<PlainFields>({
  line: isCount,
  facts: listOf(tupleOf<readonly [string, PlainFact]>(isText, isFact)),
});
const isRowsShape = shapeOf<PlainRows>({
  count: isCount,
  isIncomplete: isFlag,
  held: listOf(tupleOf<readonly [string, readonly number[]]>(isText, listOf(isCount))),
  unjudged: listOf(tupleOf<readonly [string, string | null]>(isText, either(isText, isNull))),
  cells: either(isCells, isFields),
});

/** True where each row has its numbers, and each cell its text: none is ever taken for empty. */
function isRows(value: unknown): value is PlainRows {
  if (!isRowsShape(value)) return false;
  const { count, held, cells } = value;
  if (!held.every(([, rows]) => rows.every((row) => row < count))) return false;
  if ('facts' in cells) return count === 1;
  const { columns, numbers, said } = cells;
  return numbers.length === count * (2 + 2 * columns.length) && said.length === count * columns.length;
}

const isPeriod = shapeOf<Period>({
  from: isText,
  to: isText,
  text: isText,
  kind: isOneOf<Period['kind']>('day', 'week', 'month', 'quarter', 'year'),
});
const isGlance = shapeOf<Glance>({
  type: either(isText, isNull),
  period: either(isPeriod, isNull),
  id: either(isFact, isNull),
  status: isText,
  script: isOneOf<DocumentRecord['script']>('simplified', 'traditional'),
  typeAt: tupleOf<PlainPlace>(isCount, isCount, isCount, isCount),
  identity: listOf(isText),
  references: listOf(tupleOf<readonly [PlainFact, string | null]>(isFact, either(isText, isNull))),
  unique: listOf(tupleOf<readonly [PlainFact, string, string]>(isFact, isText, isText)),
});
const isRest = tupleOf<PlainRest>(
  listOf(tupleOf<readonly [string, PlainRows]>(isText, isRows)),
  listOf(tupleOf<PlainCitation>(either(isText, isNull), isText, either(isText, isNull), isCount, isCount, isCount)),
);
