// Words that say up where the figure says down: 「上升」 beside −3 %. Which words those are, the packs say. Looked at in
// the cell beside a change, and in sentences that name an indicator of a table with changes and compare it with an
// earlier period.
import { message } from '../base/message';
import { lineRange } from '../base/range';
import type { Range } from '../base/range';
import { rememberingOf } from '../base/remembering';
import { fold, labelKey } from '../base/script';
import type { DocumentCell, DocumentRow, DocumentSection } from '../documents/document';
import type { Column, TableContract } from '../knowledge/contracts/contract';
import { trendWords } from '../knowledge/trendWords';
import { firstWord } from '../knowledge/words';
import type { Words } from '../knowledge/words';
import { rowsOf } from './shared/cells';
import { proseLines } from './shared/prose';
import { typed } from './rule';
import type { DocumentRule, Fault, TypedDocument } from './rule';
import { ALWAYS_WARNING } from './shared/severities';

export const trendContradicted: DocumentRule = {
  id: 'trend-contradicted',
  scope: 'document',
  judges: 'value',
  severity: ALWAYS_WARNING,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    const { words } = context.knowledge;
    for (const section of document.sections) {
      if (!section.table?.columns.some((column) => column?.trendOf !== undefined)) continue;
      for (const row of rowsOf(section, context)) yield* cellFaults(words, section, row);
    }
    yield* sentenceFaults(words, document);
  },
};

const COMPARED = { previous: /环比|较上|比上|与上/, year: /同比|去年/ } as const;
const CLAUSE_OF_SENTENCE = /[^，。；！？,;!?\n]+/g;

/** Which way a text points, with the word that says so and its place. */
interface Direction {
  readonly sign: 1 | -1;
  readonly word: string;
  readonly at: number;
}

/** What the words of a folded text say; undefined where there are none, or they say both. */
function direction(words: Words, text: string): Direction | undefined {
  const found = trendWords(words, text);
  const [first] = found;
  return first !== undefined && found.every(({ sign }) => sign === first.sign) ? first : undefined;
}

function nameIn(cell: DocumentCell | undefined): string {
  return cell?.value.kind === 'text' ? cell.value.text : (cell?.text ?? '');
}

function changeOf(cell: DocumentCell | undefined): number | undefined {
  return cell?.value.kind === 'number' ? cell.value.value : undefined;
}

function contradicts(sign: 1 | -1, change: number | undefined): boolean {
  return change !== undefined && change * sign < 0;
}

function* cellFaults(words: Words, { section }: DocumentSection, row: DocumentRow): Iterable<Fault> {
  for (const cell of row.cells.values()) {
    const change = cell.column.trendOf === undefined ? undefined : row.cells.get(cell.column.trendOf);
    const said = change && cell.value.kind === 'text' ? direction(words, fold(cell.text)) : undefined;
    if (change === undefined || said === undefined || !contradicts(said.sign, changeOf(change))) continue;
    const start = cell.range.start.character + said.at;
    yield fault(lineRange(cell.range.start.line, start, start + said.word.length), {
      said: cell.text.slice(said.at, said.at + said.word.length),
      change,
      clause: cell.column.clause ?? section.clause,
    });
  }
}

interface Contradiction {
  readonly said: string;
  readonly change: DocumentCell;
  readonly clause: string | undefined;
}

function fault(range: Range, { said, change, clause }: Contradiction): Fault {
  return {
    message: message('trend-contradicted', {
      said,
      actual: change.text,
      label: { pack: change.column.title, en: change.column.en },
    }),
    range,
    clause,
    expected: change.text,
    actual: said,
  };
}

interface Trend {
  readonly names: readonly string[];
  readonly change: DocumentCell;
  readonly compared: keyof typeof COMPARED;
  readonly clause: string | undefined;
}

function* sentenceFaults(words: Words, document: TypedDocument): Iterable<Fault> {
  const trends = document.sections.flatMap(trendsOf);
  if (trends.length === 0) return; // as in most documents, whose prose need not be looked at
  for (const { line, source, folded } of proseLines(document, document.front.bodyLine)) {
    if (!firstWord(words.up, folded) && !firstWord(words.down, folded)) continue;
    for (const { 0: text, index: at } of folded.matchAll(CLAUSE_OF_SENTENCE)) {
      yield* partFaults(trends, source, { said: () => trendWords(words, text), text, line, at });
    }
  }
}

interface Part {
  readonly said: () => readonly Direction[];
  readonly text: string;
  readonly line: number;
  readonly at: number;
}

// What is said to rise and to fall is judged by neither word.
function* partFaults(trends: readonly Trend[], source: string, { said, text, line, at }: Part): Iterable<Fault> {
  const meant = trends.filter(
    (trend) => COMPARED[trend.compared].test(text) && trend.names.some((name) => text.includes(name)),
  );
  if (meant.length === 0) return;
  const judged = said().map((word) => ({ word, trend: nearest(meant, text, word) }));
  const told = new Set<Trend>();
  for (const { word, trend } of judged) {
    if (trend === undefined || told.has(trend) || !contradicts(word.sign, changeOf(trend.change))) continue;
    if (judged.some((other) => other.trend === trend && other.word.sign !== word.sign)) continue;
    told.add(trend);
    const start = at + word.at;
    yield fault(lineRange(line, start, start + word.word.length), {
      said: source.slice(start, start + word.word.length),
      change: trend.change,
      clause: trend.clause,
    });
  }
}

interface Mention {
  readonly trend: Trend;
  readonly from: number;
  readonly to: number;
}

// Of whom something is said stands before it; where nobody does, the next behind is meant.
function nearest(trends: readonly Trend[], text: string, { at, word }: Direction): Trend | undefined {
  const mentions = mentionsIn(trends, text);
  const before = mentions.filter(({ to }) => to <= at).toSorted((a, b) => b.to - a.to || a.from - b.from);
  const behind = mentions
    .filter(({ from }) => from >= at + word.length)
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  return (before[0] ?? behind[0])?.trend;
}

// 支付轉化率 also holds 轉化率: the longest name is meant.
function mentionsIn(trends: readonly Trend[], text: string): Mention[] {
  const all = trends.flatMap((trend) =>
    trend.names.flatMap((name) => placesOf(name, text).map((from) => ({ trend, from, to: from + name.length }))),
  );
  return all.filter((each) => !all.some((other) => covers(other, each)));
}

function covers(other: Mention, each: Mention): boolean {
  return other.from <= each.from && other.to >= each.to && other.to - other.from > each.to - each.from;
}

function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(at);
  return places;
}

interface Change {
  readonly column: Column;
  readonly compared: keyof typeof COMPARED;
}

/** Which column of a table names what changes, and which say how. */
const changesIn = rememberingOf(({ columns }: TableContract) => ({
  name: columns.find((column) => column.unique || column.kind === 'kpi'),
  changes: columns.flatMap((column): Change[] => {
    const compared = comparisonOf(column);
    return compared ? [{ column, compared }] : [];
  }),
}));

function trendsOf({ section, table }: DocumentSection): Trend[] {
  const { name, changes } = section.table === undefined ? NO_CHANGES : changesIn(section.table);
  if (name === undefined || changes.length === 0) return [];
  return (table?.rows ?? []).flatMap((row) => {
    const text = labelKey(nameIn(row.cells.get(name.id)));
    return changes.flatMap(({ column, compared }) => {
      const change = row.cells.get(column.id);
      return change === undefined || text.length < 2
        ? []
        : [{ names: [text], change, compared, clause: column.clause ?? section.clause }];
    });
  });
}

const NO_CHANGES: ReturnType<typeof changesIn> = { name: undefined, changes: [] };

/** What a column of changes compares with, told by its name: 環比 the period before, 同比 the year before. */
function comparisonOf(column: Column): keyof typeof COMPARED | undefined {
  if (column.kind !== 'percent') return undefined;
  const isNamed = (word: string): boolean => column.labels.some((label) => label.includes(word));
  if (isNamed('环比')) return 'previous';
  return isNamed('同比') ? 'year' : undefined;
}
