// Owns the one door for rules: a Markdown fixture that carries its expected findings as comments under the offending lines.
//
//   | 直通車 | 1000 | 3000 | 2.50 |
//   <!--^ formula-mismatch `2.50` = `3.00` -->
//
// A comment line is taken out before the text is read. It names the rule, the text at the finding's place and, after `=`, the expected
// value; an empty place is written ``.
import assert from 'node:assert/strict';
import type { Finding } from '../../src/base/finding';
import { applyEdits, lineStarts, offsetAt } from '../../src/base/range';
import { emptyWorkspace, withFile } from '../../src/documents/workspace';
import type { Workspace } from '../../src/documents/workspace';
import { editsOf } from '../../src/features/fixAll';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { DEFAULT_SETTINGS } from '../../src/knowledge/settings';
import { checkDocument } from '../../src/rules/runner';

const PATH = 'documents/2026-05/fixture.md';
const ANNOTATION = /^<!--\^ ([a-z-]+) `(.*?)`(?: = `(.*?)`)? -->$/;
const MAX_ROUNDS = 10;

/** A fixture: its text without annotations, and what is expected of it. */
export interface Fixture {
  readonly text: string;
  readonly expected: readonly string[];
}

/** Takes a fixture apart. */
export function readFixture(source: string): Fixture {
  const lines: string[] = [];
  const expected: string[] = [];
  for (const line of source.split('\n')) {
    const match = ANNOTATION.exec(line);
    if (match === null) lines.push(line);
    else expected.push(describeExpected(lines.length, match));
  }
  return { text: lines.join('\n'), expected: expected.sort() };
}

function describeExpected(line: number, [, rule = '', text = '', value]: RegExpExecArray): string {
  return `${String(line)} ${rule} \`${text}\`${value === undefined ? '' : ` = \`${value}\``}`;
}

/** Checks a text as the only document of a workspace. */
export function check(knowledge: Knowledge, text: string, strict = true): Finding[] {
  return checkDocument({ workspace: workspaceOf(knowledge, text), path: PATH, strict });
}

function workspaceOf(knowledge: Knowledge, text: string): Workspace {
  return withFile(emptyWorkspace(knowledge, DEFAULT_SETTINGS), PATH, text);
}

/** Compares a fixture's findings with its annotations, both ways; then its fixed text is checked: stable, and rid of what had a fix. */
export function assertFixture(knowledge: Knowledge, source: string): void {
  const { text, expected } = readFixture(source);
  const findings = check(knowledge, text);
  assert.deepEqual(findings.map((finding) => describeFinding(text, finding, expected)).sort(), expected);
  assertFixes(knowledge, text, findings);
}

function describeFinding(text: string, finding: Finding, expected: readonly string[]): string {
  const starts = lineStarts(text);
  const at = text.slice(offsetAt(text, starts, finding.range.start), offsetAt(text, starts, finding.range.end));
  const head = `${String(finding.range.start.line + 1)} ${finding.rule} \`${at}\``;
  const full = `${head} = \`${finding.expected ?? ''}\``;
  return expected.includes(full) || !expected.includes(head) ? (finding.expected === undefined ? head : full) : head;
}

function assertFixes(knowledge: Knowledge, text: string, findings: readonly Finding[]): void {
  const fixed = fixAll(knowledge, text);
  assert.equal(fixAll(knowledge, fixed), fixed, 'a fix twice is a fix once');
  if (findings.every((finding) => finding.fixes.length === 0)) assert.equal(fixed, text, 'no fix, identical text');
  for (const finding of findings.filter((each) => each.fixes.length > 0)) {
    const after = check(knowledge, applyEdits(text, finding.fixes[0]?.edits ?? []));
    const key = (each: Finding): string => `${each.rule}/${JSON.stringify(each.message)}`;
    const before = findings.filter((each) => key(each) === key(finding)).length;
    assert.ok(after.filter((each) => key(each) === key(finding)).length < before, `the fix of ${finding.rule} removes it`);
  }
}

/** The text with every first fix applied, round by round, until nothing changes. */
export function fixAll(knowledge: Knowledge, text: string): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = applyEdits(current, editsOf(check(knowledge, current)));
    if (next === current) return current;
    current = next;
  }
  throw new Error('the fixes never come to rest');
}
