// A sentence that gives an indicator another figure than the tables of the same document, or says of its target what
// they do not: 「支付金額 59,220 元」 above a table with 52,920, 「達標」 beside 96 %. Readers trust the sentence.
import { labelOf, message } from '../base/message';
import { lineRange } from '../base/range';
import { fold } from '../base/script';
import type { Document, DocumentSection } from '../documents/document';
import { againstFigure, againstTarget } from './shared/againstTables';
import { rowsOf } from './shared/cells';
import { indicatorColumn, indicatorsOf } from './shared/indicators';
import { proseLines } from './shared/prose';
import { ALWAYS_WARNING } from './shared/severities';
import { periodPattern, statementsIn } from './shared/statements';
import type { Reading, Statement } from './shared/statements';
import { typed } from './rule';
import type { DocumentRule, Fault, RuleContext } from './rule';

export const figureContradicted: DocumentRule = {
  id: 'figure-contradicted',
  scope: 'document',
  severity: ALWAYS_WARNING,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    const { knowledge } = context;
    const indicators = indicatorsOf(document, knowledge.words);
    if (indicators.length === 0) return;
    const reading = { words: knowledge.words, indicators, ownPeriod: periodPattern(document.period) };
    for (const section of document.sections) {
      if (section.table === undefined || indicatorColumn(section) !== undefined)
        yield* proseFaults(document, reading, section);
      if (section.section.table?.reached) yield* noteFaults(context, reading, section);
    }
  },
};

function* proseFaults(document: Document, reading: Reading, section: DocumentSection): Iterable<Fault> {
  if (isAside(reading, section.heading.text)) return;
  let isOther = false; // below a heading or a line that speaks of something else
  for (const { line, source, folded } of proseLines(document, section.heading.line + 1, section.endLine)) {
    if (isOpening(folded)) isOther = isAside(reading, folded);
    if (isOther || folded.startsWith('#') || folded.startsWith('<!--')) continue;
    for (const statement of statementsIn(reading, folded)) {
      yield* statementFaults(document, statement, { line, from: 0, source });
    }
  }
}

/** True for a line under which what follows stands: a heading, or one that ends with a colon. */
function isOpening(folded: string): boolean {
  return folded.startsWith('#') || folded.trimEnd().endsWith(':');
}

function isAside({ words, ownPeriod }: Reading, text: string): boolean {
  const rest = ownPeriod ? fold(text).replace(ownPeriod, '') : fold(text);
  return words.figures.aside.some((word) => rest.includes(word)) || /\d{2,}/.test(rest);
}

function* noteFaults(context: RuleContext, reading: Reading, section: DocumentSection): Iterable<Fault> {
  const column = indicatorColumn(section);
  for (const row of rowsOf(section, context)) {
    const about = reading.indicators.find(({ rows }) => rows.some((each) => each.row === row));
    for (const cell of row.cells.values()) {
      if (about === undefined || cell.column === column || cell.value.kind !== 'text') continue;
      const place = { line: cell.range.start.line, from: cell.range.start.character, source: cell.text };
      for (const statement of statementsIn(reading, fold(cell.text), about))
        if (typeof statement.said === 'string') yield* statementFaults(context.document, statement, place);
    }
  }
}

interface Place {
  readonly line: number;
  /** Where the text begins in its line. */
  readonly from: number;
  readonly source: string;
}

function* statementFaults(document: Document, statement: Statement, place: Place): Iterable<Fault> {
  const { said } = statement;
  const against = typeof said === 'string' ? againstTarget(statement, said) : againstFigure(document, statement, said);
  if (against === undefined) return;
  const actual = place.source.slice(statement.at, statement.end).trim();
  const { spec, text: expected } = against.figure;
  const start = place.from + statement.at;
  const { title: indicator } = statement.indicator;
  yield {
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
