// What is true of every finding of any rule: what a reader is told of it is whole, in any language, and
// every place that it names is one.
import assert from 'node:assert/strict';
import type { Finding, Related } from '../../src/base/finding';
import { render } from '../../src/base/message';
import type { Message } from '../../src/base/message';
import { contains, lineStarts, offsetAt } from '../../src/base/range';
import type { Range } from '../../src/base/range';
import { readClauseNumber } from '../../src/citations/clauseNumber';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from './reader';

/** The texts of a workspace, by path; `path` is the file that was checked. */
export interface Checked {
  readonly knowledge: Knowledge;
  readonly path: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** Asserts that what a finding tells is whole, and where it points there is something. */
export function assertWhole(finding: Finding, { knowledge, path, texts }: Checked): void {
  const { rule, severity, message, clause, actual, fixes, related = [] } = finding;
  assert.ok(['error', 'warning', 'information', 'hint'].includes(severity), `${rule}: ${severity}`);
  const said = assertSaid(message);
  assertPlace(finding.range, texts.get(path));
  for (const each of related) assertRelated(each, texts);
  const { line } = message.args ?? {};
  if (related.length > 0 && typeof line === 'number')
    assert.ok(
      related.some(({ range }) => range.start.line + 1 === line),
      `${rule} names line ${String(line)}`,
    );
  if (clause !== undefined) {
    const reference = readClauseNumber(clause);
    assert.ok(reference && knowledge.clause(reference), `${rule} rests on ${clause}`);
  }
  if (actual !== undefined && actual !== '') {
    const source = texts.get(path) ?? '';
    const isThere = textAt(source, finding.range).includes(actual) || said.some((text) => text.includes(actual));
    assert.ok(isThere, `${rule}: ${actual} is neither at its place nor in its message`);
  }
  for (const { title, edits, inputs = [] } of fixes) {
    assertSaid(title);
    for (const { range } of edits) assertPlace(range, texts.get(path));
    for (const input of inputs) assertPlace(input.range, texts.get(input.path ?? path));
  }
}

/** The text in all languages; every name in it has its argument. */
function assertSaid(text: Message): string[] {
  return [ENGLISH, SIMPLIFIED, TRADITIONAL].map((reader) => {
    assert.ok(reader.bundle[text.id], `${reader.language} has no text ${text.id}`);
    const rendered = render(text, reader);
    assert.doesNotMatch(rendered, /\{\w+\}/, `${text.id}: ${rendered}`);
    return rendered;
  });
}

function assertRelated({ message, path, range }: Related, texts: Checked['texts']): void {
  assertSaid(message);
  assertPlace(range, texts.get(path));
}

function assertPlace(range: Range, text: string | undefined): void {
  assert.ok(text !== undefined);
  const lines = text.split(/\r\n|\r|\n/);
  const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const whole = { start: { line: 0, character: 0 }, end };
  assert.ok(contains(whole, range.start) && contains(whole, range.end), JSON.stringify(range));
  assert.ok(range.end.character <= (lines[range.end.line] ?? '').length, JSON.stringify(range));
}

function textAt(text: string, { start, end }: Range): string {
  const starts = lineStarts(text);
  return text.slice(offsetAt(text, starts, start), offsetAt(text, starts, end));
}
