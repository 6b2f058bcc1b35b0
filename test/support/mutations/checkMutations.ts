// Violating each check of a contract: fields, cells, rows and sections that its expression names are changed, one
// after another and then two at a time, until it fails; of the changes that do it the one that breaks least else is
// taken.
import { applyEdits, lineRange } from '../../../src/base/range';
import type { TextEdit } from '../../../src/base/range';
import type { DocumentSection } from '../../../src/documents/document';
import { parseDocument } from '../../../src/documents/parse';
import { rowText } from '../../../src/documents/templates/template';
import type { Check } from '../../../src/knowledge/contracts/contract';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { checkFailed } from '../../../src/rules/check-failed';
import { headLines } from '../headLines';
import { MOST_FINDINGS, toldBy } from './assess';
import { isAbout, isEntailed, namesOfCheck } from './dependence';
import { findingsOf } from './subject';
import type { Mutation, Subject } from './subject';
import { otherTexts } from './values';

const ENOUGH = 4; // changes that violate a check, among which the best is taken
const MOST_BROAD = 40; // as long as each of them breaks much else
const MOST_PAIRS = 600;

/** One change of a document, and what it touches. */
interface Change {
  readonly edits: readonly TextEdit[];
  readonly touched: string;
  readonly says: string;
  /** How many rows go or come, where it is some. */
  readonly rows?: number;
}

interface Step extends Change {
  /** True for changes that checks are mostly about: what is gone, and what their expression names as a literal. */
  readonly telling: boolean;
}

/** Changes of the text that violate a check where none is found mechanically: `from → to`, applied together. */
export type Seeds = Readonly<Record<string, readonly string[]>>;

/** A mutation for each check that one was found for. */
export function checkMutations(subject: Subject, seeds: Seeds): Mutation[] {
  return subject.type.checks.flatMap(
    (check) => ((seed) => (seed ? seeded(subject, check, seed) : violation(subject, check)))(seeds[check.id]) ?? [],
  );
}

function seeded(subject: Subject, check: Check, changes: readonly string[]): Mutation {
  let { text } = subject;
  for (const change of changes) {
    const isById = text.includes(change.split(' → ')[0] ?? '');
    const [from = '', to = ''] = change.split(' → ').map((each) => (isById ? each : headLines(subject.type, each)));
    if (text.split(from).length !== 2) throw new Error(`${from} does not stand once in ${subject.type.type}`);
    text = text.replace(from, to);
  }
  return mutationOf(check, text, { touched: namesOfCheck(subject, check), what: changes.join('; ') });
}

function mutationOf(
  check: Check,
  text: string,
  { touched, what }: { touched: readonly string[]; what: string },
): Mutation {
  return {
    what: `check ${check.id}: ${what}`,
    text,
    expected: { rule: 'check-failed', says: check.message.en },
    touched,
    breaks: [`check ${check.id}`],
  };
}

function violation(subject: Subject, check: Check): Mutation | undefined {
  const steps = stepsFor(subject, check);
  const found: { mutation: Mutation; others: number }[] = [];
  for (const chosen of [...steps.map((step) => [step]), ...pairsOf(steps)]) {
    const text = applyEdits(
      subject.text,
      chosen.flatMap((step) => step.edits),
    );
    if (!fails(subject, check, text)) continue;
    const mutation = mutationOf(check, text, {
      touched: chosen.map((step) => step.touched),
      what: chosen.map((step) => step.says).join(' and '),
    });
    const others = strangers(subject, check, mutation);
    const planted = chosen.reduce((sum, { rows = 1 }) => sum + rows, 0);
    found.push({ mutation: { ...mutation, planted }, others });
    const isNarrow = found.some((each) => each.others < MOST_FINDINGS);
    if (others === 0 || found.length >= (isNarrow ? ENOUGH : MOST_BROAD)) break;
  }
  return found.toSorted((a, b) => a.others - b.others)[0]?.mutation;
}

function* pairsOf(steps: readonly Step[]): Iterable<Step[]> {
  for (const some of [steps.filter((step) => step.telling), steps]) {
    const all = some.flatMap((a, index) =>
      some
        .slice(index + 1)
        .filter((b) => b.touched !== a.touched)
        .map((b) => [a, b]),
    );
    const stride = Math.max(1, Math.ceil(all.length / MOST_PAIRS));
    for (let index = 0; index < all.length; index += stride) yield all[index] ?? [];
  }
}

function fails(subject: Subject, check: Check, text: string): boolean {
  const document = parseDocument(subject.knowledge, subject.path, text);
  const alone = { ...document, type: { ...subject.type, checks: [check] } };
  const context = { document: alone, knowledge: subject.knowledge, settings: DEFAULT_SETTINGS, governed: true };
  return [...checkFailed.check(context)].some((fault) => isAbout({ ...fault, rule: checkFailed.id }, check));
}

/** Findings beside the check's own: those that do not follow from the change weigh most. */
function strangers(subject: Subject, check: Check, { text, touched }: Mutation): number {
  const document = parseDocument(subject.knowledge, subject.path, text);
  return findingsOf(subject, text)
    .filter((each) => !toldBy(each).some((told) => isAbout(told, check)))
    .reduce((sum, each) => sum + (isEntailed(subject, document, each, touched) ? 1 : 100), 0);
}

function stepsFor(subject: Subject, check: Check): Step[] {
  const names = namesOfCheck(subject, check);
  const literals = Array.from(check.expect.matchAll(/"([^"]+)"/g), ([, word = '']) => word);
  const words = [...literals, ...names.flatMap((name) => textsOf(subject, name)).slice(0, 12)];
  const steps = names.flatMap((name) =>
    name.startsWith('fields.')
      ? fieldSteps(subject, name, words)
      : name.includes('.')
        ? cellSteps(subject, name, words)
        : sectionSteps(subject, name, words),
  );
  return steps.map((step) => ({
    ...step,
    telling: step.edits.every(({ newText }) => ['', ...literals].includes(newText.trim())),
  }));
}

function textsOf({ document }: Subject, name: string): string[] {
  const [head = '', id = ''] = name.split('.');
  if (head === 'fields') return [document.fields.get(id)?.text ?? ''];
  return document.sections
    .filter((each) => each.section.id === head)
    .flatMap((each) => each.table?.rows ?? [])
    .flatMap((row) => row.cells.get(id)?.text ?? []);
}

function fieldSteps({ document, type }: Subject, name: string, words: readonly string[]): Change[] {
  const field = type.fields.find((each) => `fields.${each.id}` === name);
  const at = document.fields.get(field?.id ?? '');
  if (field === undefined || at === undefined || document.period === undefined) return [];
  const gap = at.text === '' ? ' ' : '';
  return otherTexts(field, at.text, { period: document.period, words }).map((text) => ({
    edits: [{ range: at.entry.valueRange, newText: `${gap}${text}` }],
    touched: name,
    says: `${name} = ${text}`,
  }));
}

function cellSteps({ document }: Subject, name: string, words: readonly string[]): Change[] {
  const [head, id = ''] = name.split('.');
  const { period } = document;
  const rows = document.sections.filter((each) => each.section.id === head).flatMap((each) => each.table?.rows ?? []);
  return rows.flatMap((row) => {
    const cell = row.cells.get(id);
    if (cell === undefined || period === undefined) return [];
    return otherTexts(cell.column, cell.text, { period, words }).map((text) => ({
      edits: [{ range: cell.range, newText: text }],
      touched: name,
      says: `${name} in line ${String(cell.range.start.line + 1)} = ${text}`,
    }));
  });
}

function sectionSteps({ document }: Subject, name: string, words: readonly string[]): Change[] {
  return document.sections
    .filter((each) => each.section.id === name)
    .flatMap((at) => {
      const whole = {
        range: { start: { line: at.heading.line, character: 0 }, end: { line: at.endLine, character: 0 } },
        newText: '',
      };
      const gone =
        at.section.required && !at.section.anyOf && !at.section.oneOf
          ? []
          : [{ edits: [whole], touched: name, says: `${name} deleted` }];
      return [...(at.table === undefined ? proseSteps(at, words) : rowSteps(at)), ...gone];
    });
}

function proseSteps({ section, heading, endLine }: DocumentSection, words: readonly string[]): Change[] {
  const range = { start: { line: heading.line + 1, character: 0 }, end: { line: endLine, character: 0 } };
  return [...words, '一切良好。', '电话 13800138000。', '全网第一。'].map((text) => ({
    edits: [{ range, newText: `\n${text}\n\n` }],
    touched: section.id,
    says: `${section.id} = ${text}`,
  }));
}

// Rows that go, all rows but one, and copies of the last row whose unique cells differ.
function rowSteps({ section, table }: DocumentSection): Change[] {
  const rows = table?.rows ?? [];
  const removal = (all: typeof rows): TextEdit[] =>
    all.map(({ source: { line } }) => ({
      range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
      newText: '',
    }));
  const single =
    rows.length > (section.table?.minRows ?? 0)
      ? rows.map((row) => ({
          edits: removal([row]),
          touched: section.id,
          says: `${section.id} without line ${String(row.source.line + 1)}`,
        }))
      : [];
  const only = rows.map((row) => ({
    edits: removal(rows.filter((each) => each !== row)),
    touched: section.id,
    says: `${section.id} with line ${String(row.source.line + 1)} only`,
    rows: rows.length - 1,
  }));
  const none =
    section.table?.minRows === 0 || !section.required
      ? [{ edits: removal(rows), touched: section.id, says: `${section.id} without rows`, rows: rows.length }]
      : [];
  const last = rows.at(-1);
  if (last === undefined || table === undefined) return [...single, ...only, ...none];
  const keys = new Set([
    ...(section.table?.columns.filter((each) => each.unique).map((each) => each.id) ?? []),
    ...(section.table?.keys.flat() ?? []),
  ]);
  const copy = (index: number): string =>
    rowText(
      last.source.cells.map((cell, place) =>
        keys.has(table.columns[place]?.id ?? '') ? `${cell.text}${String(index)}` : cell.text,
      ),
    );
  const end = last.source.cells.at(-1)?.range.end.character ?? 0;
  const more = [1, 6, 12].map((count) => ({
    edits: [
      {
        range: lineRange(last.source.line, end, 10_000),
        newText: ` |\n${Array.from({ length: count }, (_, index) => copy(index + 1)).join('\n')}`,
      },
    ],
    touched: section.id,
    says: `${section.id} with ${String(count)} rows more`,
    rows: count,
  }));
  return [...single, ...only, ...none, ...more];
}
