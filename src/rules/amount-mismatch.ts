// An amount in capital numerals that is not the figure beside it: 壹萬元整（¥12,000）. On receipts and contracts the
// capital numerals count, so they are compared wherever both stand.
import { holdsCapitals, writeCapitalAmount } from '../base/forms/capitalAmounts';
import { message } from '../base/message';
import { writeNumber } from '../base/number';
import { lineRange } from '../base/range';
import type { Range } from '../base/range';
import { computedOf } from '../calculation/computed';
import type { DocumentField } from '../documents/document';
import { amountInText, labelledAmounts, NO_CANDIDATES, numberAmount, rowAmounts } from './shared/amountPlaces';
import type { Amount, Candidates, TextPlace } from './shared/amountPlaces';
import { rowsOf } from './shared/cells';
import { replacement } from './shared/fixes';
import { proseLines } from './shared/prose';
import { spelledAmounts, spells } from './shared/spelledAmounts';
import type { SpelledAmount } from './shared/spelledAmounts';
import { typed } from './rule';
import type { DocumentRule, Fault, RuleContext, TypedDocument } from './rule';
import { ALWAYS_ERROR } from './shared/severities';

export const amountMismatch: DocumentRule = {
  id: 'amount-mismatch',
  scope: 'document',
  severity: ALWAYS_ERROR,
  *check(context) {
    const document = typed(context);
    if (document === undefined || !holdsCapitals(document.text)) return;
    for (const field of document.fields.values()) yield* fieldFaults(document, field);
    yield* cellFaults(context, document);
    for (const { line, source: text } of proseLines(document, document.front.bodyLine)) {
      const place = { text, line, from: 0 };
      yield* faultsIn(document, place, (spelled) => labelledAmounts(document, place, spelled));
    }
  },
};

function* fieldFaults(document: TypedDocument, { field, entry, text }: DocumentField): Iterable<Fault> {
  const named = field.spells === undefined ? undefined : document.fields.get(field.spells);
  const amount = named && numberAmount(named.value, { text: named.text, range: named.entry.valueRange });
  const { start } = entry.valueRange;
  const candidates = amount === undefined ? NO_CANDIDATES : { all: [amount], meant: amount };
  for (const fault of faultsIn(document, { text, line: start.line, from: start.character }, () => candidates)) {
    // Between quotation marks a place in the text is none in the line.
    const isPlain = (document.outline.lines[start.line] ?? '').startsWith(text, start.character);
    yield isPlain ? fault : { ...fault, range: entry.valueRange, fixes: [] };
  }
}

function* cellFaults(context: RuleContext, document: TypedDocument): Iterable<Fault> {
  const { words } = context.knowledge;
  for (const section of document.sections) {
    for (const row of [...rowsOf(section, context), ...(section.table?.totals ?? [])]) {
      for (const { text, range } of row.source.cells) {
        const place = { text, line: range.start.line, from: range.start.character };
        yield* faultsIn(document, place, (spelled) => rowAmounts(words, { section, row }, text, spelled));
      }
    }
  }
}

function* faultsIn(
  document: TypedDocument,
  place: TextPlace,
  elsewhere: (spelled: SpelledAmount) => Candidates,
): Iterable<Fault> {
  for (const spelled of spelledAmounts(place.text)) {
    const beside = spelled.beside.flatMap((figure) => amountInText(place, figure) ?? []);
    const { all, meant } = beside.length > 0 ? { all: beside, meant: beside.at(-1) } : elsewhere(spelled);
    if (meant === undefined || all.some((each) => spells(spelled.value, each))) continue;
    yield faultOf(document, place, spelled, meant);
  }
}

function faultOf(document: TypedDocument, place: TextPlace, spelled: SpelledAmount, figure: Amount): Fault {
  const { line, from } = place;
  const actual = place.text.slice(spelled.at, spelled.end);
  const range = lineRange(line, from + spelled.at, from + spelled.end);
  const expected = writeCapitalAmount(figure.value, document.script);
  const other = isComputed(document, figure.range) ? undefined : figure.write(spelled.value);
  return {
    message: message('amount-mismatch', { actual, value: plainly(spelled.value), figure: figure.text }),
    range,
    clause: document.type.basis[0],
    actual,
    ...(expected === undefined ? {} : { expected }),
    fixes: [
      ...(expected === undefined ? [] : [replacement(range, expected)]),
      ...(other === undefined ? [] : [replacement(figure.range, other)]),
    ],
  };
}

function plainly(value: number): string {
  return writeNumber(value, { prefix: '', grouped: true, unit: '', digits: Number.isInteger(value) ? 0 : 2 }) ?? '';
}

// A total or formula owns its figure: there it is the capital numerals that are wrong.
function isComputed(document: TypedDocument, { start }: Range): boolean {
  return computedOf(document).computed.some(
    ({ cell, agrees }) =>
      agrees && cell.range.start.line === start.line && cell.range.start.character === start.character,
  );
}
