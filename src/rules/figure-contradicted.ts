// A sentence that gives an indicator another figure than the tables of the same document, or says of its target what
// they do not: 「支付金額 59,220 元」 above a table with 52,920, 「達標」 beside 96 %. Readers trust the sentence.
import { labelOf, message } from '../base/message';
import { lineRange } from '../base/range';
import { fold } from '../base/script';
import type { Section } from '../knowledge/contracts/contract';
import { isRequired } from '../documents/document';
import type { Document, DocumentCell, DocumentRow, DocumentSection } from '../documents/document';
import { againstFigure, againstTarget } from './shared/againstTables';
import { indicatorColumn, indicatorsOf } from './shared/indicators';
import type { Indicator } from './shared/indicators';
import { proseLines } from './shared/prose';
import { ALWAYS_WARNING } from './shared/severities';
import { readingOf, saysSomething, speaksOfElse, statementsIn } from './shared/statements';
import type { SentenceReader, Statement } from './shared/statements';
import { typed } from './rule';
import type { DocumentRule, Fault, RuleContext, TypedDocument } from './rule';

export const figureContradicted: DocumentRule = {
  id: 'figure-contradicted',
  scope: 'document',
  severity: ALWAYS_WARNING,
  *check(context) {
    const document = typed(context);
    if (document === undefined || isReadInPart(document)) return;
    const { knowledge } = context;
    const indicators = indicatorsOf(document, knowledge.metrics);
    if (indicators.length === 0) return;
    const reading = readingOf(knowledge.words, indicators, document);
    for (const section of document.sections) {
      if (section.table === undefined || indicatorColumn(section) !== undefined)
        yield* proseFaults(document, reading, section);
    }
    yield* noteFaults(context, reading, indicators);
  },
};

// What a table says of an indicator that cannot be read, or is missing, is not known, and the sentence may be of it.
function isReadInPart(document: TypedDocument): boolean {
  const { type, sections } = document;
  const isBroken = sections.some(
    ({ section, isEmpty, table }) =>
      section.table !== undefined && !isEmpty && (table === undefined || table.unread.length > 0),
  );
  return (
    isBroken || type.sections.some((section) => isRequired(document, section) && lacksIndicators(section, sections))
  );
}

function lacksIndicators(section: Section, sections: readonly DocumentSection[]): boolean {
  if (indicatorColumn({ section }) === undefined) return false;
  const table = sections.find((each) => each.section.id === section.id)?.table;
  return table === undefined || table.rows.length === 0;
}

function* proseFaults(document: Document, reading: SentenceReader, section: DocumentSection): Iterable<Fault> {
  let opening = section.heading.text; // the heading, or the line ending with a colon, under which a line stands
  for (const { line, source, folded } of proseLines(document, section.heading.line + 1, section.endLine)) {
    if (isOpening(folded)) opening = source;
    if (folded.startsWith('#') || folded.startsWith('<!--') || !saysSomething(reading, folded)) continue;
    for (const statement of statementsIn(reading, folded)) {
      const fault = faultOf(document, statement, { line, from: 0, source });
      if (fault && !isAside(reading, statement, opening)) yield fault;
    }
  }
}

/** True for a line under which what follows stands: a heading, or one that ends with a colon. */
function isOpening(folded: string): boolean {
  return folded.startsWith('#') || folded.trimEnd().endsWith(':');
}

function isAside(reading: SentenceReader, { before }: Statement, opening = ''): boolean {
  return speaksOfElse(reading, before) || speaksOfElse(reading, withoutNumber(fold(opening)));
}

// 三、 四. （五） 6. begin a heading.
function withoutNumber(folded: string): string {
  return folded.replace(/^#*\s*\d{1,2}(?:\.\d{1,2})*[.、)\s]/, '');
}

function* noteFaults(context: RuleContext, reading: SentenceReader, indicators: readonly Indicator[]): Iterable<Fault> {
  for (const indicator of indicators) {
    for (const { section, row } of indicator.rows) {
      if (section?.section.table?.reached === undefined || row === undefined || !isLookedAt(context, row)) continue;
      const name = indicatorColumn(section);
      for (const cell of row.cells.values())
        if (cell.column !== name && cell.value.kind === 'text') yield* cellFaults(context, reading, cell, indicator);
    }
  }
}

function isLookedAt({ only }: RuleContext, row: DocumentRow): boolean {
  return only === undefined || only.row.source === row.source;
}

function* cellFaults(
  { document }: RuleContext,
  reading: SentenceReader,
  { text, range }: DocumentCell,
  about: Indicator,
): Iterable<Fault> {
  const { line, character: from } = range.start;
  const folded = fold(text);
  if (!saysSomething(reading, folded)) return;
  for (const statement of statementsIn(reading, folded, about)) {
    if (typeof statement.said !== 'string') continue;
    const fault = faultOf(document, statement, { line, from, source: text });
    if (fault && !isAside(reading, statement)) yield fault;
  }
}

interface TextPlace {
  readonly line: number;
  /** Where the text begins in its line. */
  readonly from: number;
  readonly source: string;
}

function faultOf(document: Document, statement: Statement, place: TextPlace): Fault | undefined {
  const { said } = statement;
  const against = typeof said === 'string' ? againstTarget(statement, said) : againstFigure(document, statement, said);
  if (against === undefined) return undefined;
  const actual = place.source.slice(statement.at, statement.end).trim();
  const { spec, text: expected } = against.figure;
  const start = place.from + statement.at;
  const { title: indicator } = statement.indicator;
  return {
    message:
      against.target === undefined
        ? message('figure-contradicted', { indicator, label: labelOf(spec), actual, expected })
        : message('figure-contradicted.target', { indicator, actual, expected, target: against.target }),
    range: lineRange(place.line, start, start + actual.length),
    clause: spec.clause ?? against.section?.section.clause,
    expected,
    actual,
  };
}
