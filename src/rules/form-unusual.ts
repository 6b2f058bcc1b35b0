// A value or key in a form of people's own, which is read as it is meant: its plain form is offered, never demanded.
import { labelOf, message } from '../base/message';
import { lineRange } from '../base/range';
import type { Range } from '../base/range';
import { inScript } from '../base/script';
import type { Script } from '../base/script';
import type { DocumentRow, DocumentSection } from '../documents/document';
import { columnStyle, plainForm } from '../documents/forms/plainForm';
import type { Column, Field } from '../knowledge/contracts/contract';
import { rowsOf } from './shared/cells';
import { replacement } from './shared/fixes';
import { typed } from './rule';
import type { DocumentRule, Fault, RuleContext, TypedDocument } from './rule';
import { HINTED } from './shared/severities';

export const formUnusual: DocumentRule = {
  id: 'form-unusual',
  scope: 'document',
  severity: HINTED,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    yield* keyFaults(document);
    for (const { field, entry, text, value } of document.fields.values())
      yield* valueFaults(document.script, { spec: field, range: entry.valueRange, text, plain: plainForm(value) });
    yield* cellFaults(document, context);
  },
};

function* cellFaults({ sections, script }: TypedDocument, context: RuleContext): Iterable<Fault> {
  for (const section of sections) {
    for (const row of rowsOf(section, context)) if (row.isDressed) yield* rowFaults(section, row, script);
  }
}

function* rowFaults({ table }: DocumentSection, { cells }: DocumentRow, script: Script): Iterable<Fault> {
  for (const { column, range, text, value, isMerged } of cells.values()) {
    if (value.isDressed !== true || isMerged === true) continue;
    const like = table === undefined ? undefined : columnStyle(table, column.id);
    yield* valueFaults(script, { spec: column, range, text, plain: plainForm(value, like) });
  }
}

interface Dressed {
  readonly spec: Field | Column;
  readonly range: Range;
  readonly text: string;
  readonly plain: string | undefined;
}

function* valueFaults(script: Script, { spec, range, text, plain: form }: Dressed): Iterable<Fault> {
  const plain = form === undefined ? undefined : spec.kind === 'enum' ? inScript(form, script) : form;
  if (plain === undefined || plain === text) return;
  yield {
    message: message('form-unusual', { label: labelOf(spec), text, plain }),
    range,
    expected: plain,
    actual: text,
    fixes: [replacement(range, plain)],
  };
}

/** Lines of the head whose colon is of full width, or that have tabs. */
function* keyFaults({ front, outline }: TypedDocument): Iterable<Fault> {
  if (front.kind !== 'present') return;
  for (const { key, keyRange, valueRange } of front.entries) {
    const { line, character } = keyRange.end;
    const end = valueRange.start.line === line ? valueRange.start.character : character;
    const between = (outline.lines[line] ?? '').slice(character, Math.max(end, character + 1));
    if (between === ': ' || !/[：\t]/.test(between)) continue;
    const range = lineRange(line, character, character + between.length);
    yield {
      message: message('form-unusual.key', { key }),
      range,
      expected: ': ',
      actual: between,
      fixes: [{ ...replacement(range, ': '), title: message('fix.write', { text: `${key}: ` }) }],
    };
  }
}
