// Who a customer is, in a document that must not tell it: a number, an address, an account, a name. Which kinds of
// documents withhold what, their contracts say; what it looks like, the packs.
import { message } from '../base/message';
import { lineRange } from '../base/range';
import type { Range } from '../base/range';
import { cellsUnder } from './shared/cells';
import { proseLines } from './shared/prose';
import { withheldReader } from './shared/withheld';
import type { WithheldReader } from './shared/withheld';
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
      if (WORDS.has(field.kind)) yield* faultsIn(reader, text, entry.valueRange);
    for (const { cell } of cellsUnder(context, ({ kind }) => WORDS.has(kind)))
      yield* faultsIn(reader, cell.text, cell.range);
    for (const { line, source } of proseLines(document, document.front.bodyLine))
      yield* faultsIn(reader, source, lineRange(line, 0, source.length));
  },
};

function* faultsIn(reader: WithheldReader, text: string, { start, end }: Range): Iterable<Fault> {
  const isPlain = end.line === start.line && end.character - start.character === text.length;
  for (const { at, end: to, reason, clause } of reader(text)) {
    yield {
      message: message('customer-named', { text: text.slice(at, to), reason }),
      range: isPlain ? lineRange(start.line, start.character + at, start.character + to) : { start, end },
      clause,
      actual: text.slice(at, to),
    };
  }
}
