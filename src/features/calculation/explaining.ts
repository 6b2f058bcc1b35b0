// Why a value is what it is, in the reader's words: by which formula and with which numbers, where each comes from, on
// which clause that rests, and what would have to be otherwise where something does not fit.
import { inWords, labelOf, message, render, renderArgument } from '../../base/message';
import type { Reader } from '../../base/message';
import type { Position, Range } from '../../base/range';
import { addressIn, valueAt } from '../../calculation/address';
import type { ValueAt } from '../../calculation/address';
import type { PlacedOperand } from '../../calculation/owner';
import { ratioRows } from '../../calculation/ratios';
import { explain, failedAt } from '../../calculation/trace';
import type { Trace } from '../../calculation/trace';
import type { Values } from '../../calculation/values';
import type { Document, DocumentRow } from '../../documents/document';
import { treeOf } from '../../formulas/tree';
import { explainedFigure } from '../kpi/kpiExplained';
import { formulaWords } from './formulaWords';
import { nameOf } from './names';
import { numberText } from './numbers';
import { numbers, shortfalls, titles } from './shortfalls';
import type { Demand, Shortfall } from './shortfalls';
import { totalsRow } from './totalsRow';

/** A value that another follows from: what it is called, what it says, and where it stands. */
export interface Source {
  readonly name: string;
  readonly text: string;
  readonly path?: string;
  readonly range?: Range;
}

/** One thing that says what a value must be. */
export interface Reason {
  readonly kind: Trace['kind'];
  /** What kind of reason it is, or what a check demands. */
  readonly title: string;
  readonly formula: string;
  /** The formula with its numbers; none where that would say nothing more. */
  readonly numbers?: string;
  /** What the place must read; none of a check that only compares. */
  readonly expected?: string;
  readonly agrees: boolean;
  readonly sources: readonly Source[];
  /** How it comes about beyond that, such as the basket of a worst price. */
  readonly told: readonly string[];
  readonly clause: string | undefined;
  /** What is not met, row by row. */
  readonly shortfalls: readonly Shortfall[];
}

/** A place with all that says what it must be; without reasons, it is what somebody entered. */
export interface ExplainedPlace {
  readonly path: string;
  readonly range: Range;
  readonly name: string;
  readonly text: string;
  readonly reasons: readonly Reason[];
  /** Why what is to be added up cannot be. */
  readonly lacking: readonly string[];
}

/** Why the place at a position is what it is; undefined where neither a value stands nor a check reports. */
export function explainedAt(
  values: Values,
  { path, position }: { readonly path: string; readonly position: Position },
  reader: Reader,
): ExplainedPlace | undefined {
  const document = values.document(path);
  if (document === undefined) return undefined;
  const address = addressIn(document, position);
  const place = address && valueAt(document, address);
  const found = address && explain(values, address);
  const traces = found?.traces.map((trace) => ({ trace, row: place?.row })) ?? [];
  const failed = failedAt(document, position).filter(
    (each) => !traces.some(({ trace }) => trace.name === each.trace.name),
  );
  const all = [...traces, ...failed];
  if (place === undefined && all.length === 0) return undefined;
  const reasons = all.map(({ trace, row }) => reasonOf({ values, document, place, reader }, trace, row));
  const range = place?.range ?? failed[0]?.range ?? { start: position, end: position };
  return {
    path,
    range,
    name: address ? nameOf(document, address, reader) : '',
    text: place?.text.trim() ?? '',
    reasons,
    lacking: (found?.lacking ?? []).map(({ type, count }) =>
      render(message('explain.lacking', { document: labelOf(type), count }), reader),
    ),
  };
}

interface At {
  readonly values: Values;
  readonly document: Document;
  readonly place: ValueAt | undefined;
  readonly reader: Reader;
}

function reasonOf(at: At, trace: Trace, row: DocumentRow | undefined): Reason {
  const { kind, agrees, clause, value, operands } = trace;
  const sources = operands.map((each) => sourceOf(at, trace, each));
  const told = trace.told.map((each) => render(each, at.reader));
  const base = { kind, agrees, clause, sources, told, shortfalls: [], title: titleOf(trace, at.reader) };
  const expected = typeof value === 'string' ? { expected: value } : {};
  if (kind === 'data') return { ...base, ...expected, formula: '', told: figureTold(at, trace) };
  if (kind === 'link') return { ...base, ...expected, formula: sources[0]?.name ?? '' };
  if (kind === 'ratio') return { ...base, ...expected, ...divided(at, sources) };
  const asked = askedOf(at, trace, row);
  if (isPlainTotal(trace, at)) return { ...base, ...expected, ...addedUp(at, sources) };
  const tree = treeOf(trace.formula);
  const said = formulaWords(tree, numbers(asked));
  const formula = formulaWords(tree, titles(asked));
  const isCompared = trace.definition === undefined;
  return {
    ...base,
    ...expected,
    formula,
    ...(said !== formula && !isCompared && { numbers: said }),
    shortfalls: isCompared ? shortfalls(asked, tree) : [],
  };
}

/** How a figure of imported data came about, down to the rows of exports. */
function figureTold({ values: { workspace }, reader }: At, { figure }: Trace): string[] {
  if (figure === undefined) return [];
  const { knowledge, data } = workspace;
  const lines = explainedFigure(figure, { knowledge, reader, sources: data?.sources ?? [] });
  return lines.map(({ text, depth }) => `${'  '.repeat(depth)}${text}`);
}

function titleOf({ kind, check, definition }: Trace, reader: Reader): string {
  if (kind === 'check' && check !== undefined && definition === undefined) {
    const text = renderArgument({ pack: check.message.zh, en: check.message.en }, reader);
    return render(message('explain.check', { text }), reader);
  }
  return render(message(`explain.given-${kind}`), reader);
}

function isPlainTotal({ kind }: Trace, { place }: At): boolean {
  return kind === 'total' && place !== undefined && !('formula' in place.spec && place.spec.formula !== undefined);
}

const MOST_ADDED = 8;

function addedUp({ place, reader }: At, sources: readonly Source[]): Pick<Reason, 'formula' | 'numbers'> {
  const a = place === undefined ? '' : renderArgument(labelOf(place.spec), reader);
  const texts = sources.map(({ text }) => text.trim()).filter((text) => text !== '');
  const formula = render(message('calc.sum', { a }), reader);
  return texts.length > MOST_ADDED
    ? { formula }
    : { formula, numbers: texts.join(reader.language === 'en' ? ' + ' : ' ＋ ') };
}

/** The two rows of a ratio, by their names and with their numbers. */
function divided(
  { document, place, reader }: At,
  sources: readonly Source[],
): Pick<Reason, 'formula'> & { readonly numbers?: string } {
  const ratio = place?.row && ratioRows(document).get(place.row);
  if (ratio === undefined) return { formula: '' };
  const times = ratio.metric.times === 1 ? [] : [numberText(ratio.metric.times)];
  const said = (parts: readonly string[]): string => [parts.join(' ÷ '), ...times].join(' × ');
  const names = ratio.of.map(({ name, en }) => inWords(reader, name, en));
  return { formula: said(names), numbers: said(sources.map(({ text }) => text)) };
}

/** What an expression of a reason sees. */
function askedOf({ document, place, reader }: At, trace: Trace, row: DocumentRow | undefined): Demand {
  const { check, kind } = trace;
  const each =
    check === undefined ? place?.section?.section : document.type?.sections.find(({ id }) => id === check.each);
  const own = kind === 'total' && place?.section?.table !== undefined ? totalsRow(place.section.table, place.row) : row;
  const base = { document, reader, at: check?.at ?? place?.spec.id ?? '', bound: new Map() };
  if (each === undefined || own === undefined) return { ...base, scope: document.scopes.whole() };
  return { ...base, section: each, row: own, scope: document.scopes.row(each, own) };
}

/** A source by its name in its document; what stands in none, such as a limit, by what it is. */
function sourceOf({ values, document, reader }: At, { definition }: Trace, operand: PlacedOperand): Source {
  const { name, text, range, path } = operand;
  const from = values.document(path) ?? document;
  const address = range && addressIn(from, range.start);
  if (range === undefined) return { name: render(message('explain.standard'), reader), text: numbersOf(text) };
  const known = address === undefined ? titleNamed(from, name, reader) : nameOf(from, address, reader);
  const isOther = path !== document.path || definition?.link !== undefined;
  const place = isOther ? inDocument(from, known, reader) : known;
  return { name: place, text: text.trim(), path, range };
}

function numbersOf(text: string): string {
  const number = Number(text);
  return Number.isFinite(number) ? numberText(number) : text;
}

function inDocument({ type, period, path }: Document, place: string, reader: Reader): string {
  const title = type === undefined ? path : inWords(reader, type.title, type.en);
  const document = period === undefined ? title : `${title} ${period.text}`;
  return render(message('explain.source', { document, place }), reader);
}

function titleNamed({ type }: Document, name: string, reader: Reader): string {
  if (name === 'period') return render(message('calc.period'), reader);
  const section = type?.sections.find(({ id }) => id === name.split('.')[0]);
  return section === undefined ? '' : inWords(reader, section.title, section.en);
}
