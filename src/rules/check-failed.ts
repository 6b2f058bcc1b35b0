// A check of the document's type that does not hold: budgets that do not add up, a target below break-even.
import { message } from '../base/message';
import type { Message, MessageArgument } from '../base/message';
import { holdsPlaceholder } from '../base/placeholder';
import type { Fix, Input } from '../base/finding';
import type { TextEdit } from '../base/range';
import { inScript } from '../base/script';
import { isLacking, sectionOf } from '../documents/document';
import type { DocumentRow } from '../documents/document';
import { checkPlace } from '../calculation/checkPlace';
import { operandsOf, rangesOf } from '../calculation/operands';
import { toldOf } from '../calculation/told';
import { writeValue } from '../documents/value';
import type { Check } from '../knowledge/contracts/contract';
import { Unjudged } from '../formulas/expression';
import type { Evaluate, Scope } from '../formulas/expression';
import type { CompiledCheck } from '../knowledge/contracts/compile';
import { failingIn } from '../formulas/failing';
import { Meter } from '../formulas/meter';
import { Quantity } from '../formulas/quantity';
import { failedPart } from './shared/failedParts';
import { rowsOf } from './shared/cells';
import { computedFix, replacement } from './shared/fixes';
import { typed } from './rule';
import type { Fault, DocumentRule, RuleContext, TypedDocument } from './rule';
import { ALWAYS_ERROR, ERROR_ON_SUBMISSION } from './shared/severities';

export const checkFailed: DocumentRule = {
  id: 'check-failed',
  scope: 'document',
  judges: 'value',
  severity: ERROR_ON_SUBMISSION,
  *check(context) {
    const document = typed(context);
    if (document === undefined) return;
    const whole = Meter.ofDocument();
    const untold = untoldSections(document);
    for (const check of document.type.checks) {
      const compiled = document.type.compiled.checks.get(check.id);
      if (compiled === undefined || compiled.names.some((name) => untold.has(name))) continue;
      yield* faultsOf({ ...context, document }, check, compiled, whole.part());
    }
  },
};

interface CheckContext extends RuleContext {
  readonly document: TypedDocument;
}

function* faultsOf(context: CheckContext, check: Check, compiled: CompiledCheck, meter: Meter): Iterable<Fault> {
  const { document } = context;
  const { expect, fix, tree } = compiled;
  const { functions } = document.type.compiled;
  const why = ({ scope, row }: Scoped): Partial<Pick<Fault, 'message'>> => {
    const found = failedPart(document, check, failingIn(tree(), scope, functions()));
    const said = [...(found === undefined ? [] : [found]), ...toldBehind(document, check, row)];
    const text = { pack: check.message.zh, en: check.message.en };
    const whole = said.reduce<MessageArgument>((text, found) => message('check-failed.told', { text, found }), text);
    return said.length === 0 ? {} : { message: message('check-failed', { text: whole }) };
  };
  for (const scoped of scopesOf(context, check)) {
    const { scope, row } = scoped;
    const held = expect(scope, meter);
    const isFailed = held === false && !awaitsRows(document, compiled, scoped);
    const right = isFailed ? fix?.(scope, meter) : undefined;
    if (isFailed) {
      const fault = faultOf(document, { check, compiled, scope, row }, rightValue(document, right));
      yield { ...fault, ...why(scoped) };
    }
    const unjudged = [held, right].find((each) => each instanceof Unjudged);
    if (unjudged === undefined) continue;
    const said = unjudged.said({ pack: check.message.zh, en: check.message.en }, check.id);
    yield {
      message: said,
      range: checkPlace(document, check, row).range,
      clause: check.clause,
      severity: ALWAYS_ERROR,
    };
    return; // the other rows would say the same
  }
}

// What rows say together cannot be told while one that was looked at is still to be filled in.
function awaitsRows(document: TypedDocument, { expect }: CompiledCheck, { scope, row }: Scoped): boolean {
  const isOfRows = (name: string): boolean => name.includes('.') && !name.startsWith('fields.');
  return operandsOf(document, expect, scope, { row }).some(
    ({ name, text }) => isOfRows(name) && holdsPlaceholder(text),
  );
}

/** How what a check of a row compares comes about, where formulas do not tell it. */
function toldBehind(document: TypedDocument, { each, expect }: Check, row: DocumentRow | undefined): Message[] {
  const section = document.type.sections.find(({ id }) => id === each);
  if (section === undefined || row === undefined) return [];
  const columns = (section.table?.columns ?? []).filter(({ id }) => new RegExp(`(?<![.\\w])${id}\\b`).test(expect));
  return columns.flatMap(({ id }) => toldOf(document, section, row, id));
}

// What a required section would say is missing, and another rule says so. What holds of a whole table cannot be told
// while one of its rows cannot be read.
function untoldSections(document: TypedDocument): ReadonlySet<string> {
  const lacking = document.type.sections.filter((section) => isLacking(document, section)).map(({ id }) => id);
  const unread = document.sections.filter(({ table }) => table !== undefined && table.unread.length > 0);
  return new Set([...lacking, ...unread.map(({ section }) => section.id)]);
}

interface Scoped {
  readonly scope: Scope;
  readonly row?: DocumentRow;
}

function scopesOf(context: CheckContext, check: Check): Scoped[] {
  const { document } = context;
  if (check.each === undefined) return [{ scope: document.scopes.whole() }];
  const section = sectionOf(document, check.each);
  if (section === undefined) return [];
  return rowsOf(section, context).map((row) => ({ row, scope: document.scopes.row(section.section, row) }));
}

/** The value that a place must have, in the document's script; undefined where there is no single one. */
function rightValue({ script }: TypedDocument, right: ReturnType<Evaluate>): number | string | undefined {
  if (typeof right === 'string') return right === '' ? undefined : inScript(right, script);
  return right instanceof Quantity ? right.value : undefined;
}

interface Failed {
  readonly check: Check;
  readonly compiled: CompiledCheck;
  readonly scope: Scope;
  readonly row: DocumentRow | undefined;
}

function faultOf(document: TypedDocument, failed: Failed, right: number | string | undefined): Fault {
  const { check, row } = failed;
  const place = checkPlace(document, check, row);
  const written = typeof right === 'number' && place.spec ? writeValue(place.spec, right, place.value) : right;
  const expected = place.spec && typeof written === 'string' ? written : undefined;
  return {
    message: message('check-failed', { text: { pack: check.message.zh, en: check.message.en } }),
    range: place.range,
    clause: check.clause,
    severity: { draft: check.draft, submission: check.submission },
    ...(place.text === undefined ? {} : { actual: place.text }),
    ...(expected === undefined
      ? {}
      : { expected, fixes: [fixOf(document, failed, { range: place.range, newText: expected })] }),
  };
}

// A check that can be met in several ways, or that judges a person, only proposes: any of what it compares may be what
// is wrong.
function fixOf(document: TypedDocument, failed: Failed, { range, newText }: TextEdit): Fix {
  const { check, compiled, scope, row } = failed;
  const inputs = (evaluate: Evaluate): Input[] =>
    rangesOf(operandsOf(document, evaluate, scope, { row })).map((each) => ({ range: each }));
  if (check.computed && compiled.fix !== undefined && !document.type.assesses)
    return computedFix(range, newText, inputs(compiled.fix));
  return { ...replacement(range, newText), inputs: inputs(compiled.expect) };
}
