// Who a customer is, in a document that must not tell it: a number, an address, an account, a name. Which kinds of
// documents withhold what, their contracts say; what it looks like, the packs.
import { message } from '../base/message';
import { lineRange } from '../base/range';
import type { Range } from '../base/range';
import { cellsUnder } from './shared/cells';
import { proseLines } from './shared/prose';
import { withheldReader } from './shared/withheld';
import type { Withheld } from './shared/withheld';
import { typed } from './rule';
import type { DocumentRule, Fault } from './rule';
import { ALWAYS_WARNING } from './shared/severities';

const WORDS: ReadonlySet<string> = new Set(['text', 'person']);

export const customerNamed: DocumentRule = {
  id: 'customer-named',
  scope: 'document',
  severity: ALWAYS_WARNING,
  *check(context) {
    const document = typed(context);
    if (document === undefined || document.type.withholds.length === 0) return;
    const reader = withheldReader(context.knowledge, document.type.withholds, context.settings.people);
    for (const { field, entry, text } of document.fields.values())
      if (WORDS.has(field.kind)) yield* faultsIn(reader(text), text, entry.valueRange);
    for (const { cell } of cellsUnder(context, ({ kind }) => WORDS.has(kind))) {
      const found = reader(cell.text);
      if (found.length > 0) yield* faultsIn(found, cell.text, cell.range);
    }
    for (const { line, source, folded } of proseLines(document, document.front.bodyLine)) {
      const found = reader(source, folded);
      if (found.length > 0) yield* faultsIn(found, source, lineRange(line, 0, source.length));
    }
  },
};

function* faultsIn(found: readonly Withheld[], text: string, { start, end }: Range): Iterable<Fault> {
  const isPlain = end.line === start.line && end.character - start.character === text.length;
  for (const { at, end: to, reason, clause } of found) {
    yield {
      message: message('customer-named', { text: text.slice(at, to), reason }),
      range: isPlain ? lineRange(start.line, start.character + at, start.character + to) : { start, end },
      clause,
      actual: text.slice(at, to),
    };
  }
}
