// The one door for rules: a Markdown fixture that carries its expected findings as comments under the offending
// lines.
//
// | 直通車 | 1000 | 3000 | 2.50 | <!--^ formula-mismatch `2.50` = `3.00` -->
//
// A comment line is taken out before the text is read. It names the rule, the text at the finding's place and, after
// `=`, the expected value; an empty place is written ``. Other files of the same workspace follow, each after a line
// `=== path`.
import assert from 'node:assert/strict';
import { compareSeverity } from '../../src/base/finding';
import type { Finding } from '../../src/base/finding';
import { applyEdits, lineStarts, offsetAt, overlaps } from '../../src/base/range';
import type { TextEdit } from '../../src/base/range';
import { emptyWorkspace, withFiles } from '../../src/documents/workspace';
import type { Workspace, WorkspaceFile } from '../../src/documents/workspace';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { SETTINGS_FILE } from '../../src/base/content';
import { parseSettings } from '../../src/knowledge/settings';
import { checkDocument } from '../../src/checking/runner';
import { isDataPath } from '../../src/observations/sources';
import { findingsText } from './findingsText';
import { dataIn } from './observed';
import { assertWhole } from './wholeFinding';

const PATH = 'documents/fixture.md';
const ANNOTATION = /^<!--\^ ([a-z-]+) `(.*?)`(?: = `(.*?)`)? -->$/;
const MAX_ROUNDS = 10;

/** A fixture: its text without annotations, the documents beside it, and what is expected of it. */
export interface Fixture {
  readonly text: string;
  readonly others: readonly WorkspaceFile[];
  readonly expected: readonly string[];
}

/** Takes a fixture apart. */
export function readFixture(whole: string): Fixture {
  const { text: source, others } = splitFiles(whole);
  const lines: string[] = [];
  const expected: string[] = [];
  for (const line of source.split('\n')) {
    const match = ANNOTATION.exec(line);
    if (match === null) lines.push(line);
    else expected.push(describeExpected(lines.length, match));
  }
  return { text: lines.join('\n'), others, expected: expected.sort() };
}

/** Takes the documents after `=== path` lines off a text. */
export function splitFiles(source: string): { text: string; others: WorkspaceFile[] } {
  const [text = '', ...rest] = source.split(/^=== (\S+)\n/m);
  return {
    text,
    others: rest.flatMap((part, index) => (index % 2 === 0 ? [{ path: part, text: rest[index + 1] ?? '' }] : [])),
  };
}

function describeExpected(line: number, [, rule = '', text = '', value]: RegExpExecArray): string {
  return `${String(line)} ${rule} \`${text}\`${value === undefined ? '' : ` = \`${value}\``}`;
}

/** Checks a text as a document of a workspace; without `others` it is the only one. */
export function check(
  knowledge: Knowledge,
  text: string,
  { strict = true, others = [] }: { strict?: boolean; others?: readonly WorkspaceFile[] } = {},
): Finding[] {
  return checkDocument({ workspace: workspaceOf(knowledge, { path: PATH, text }, others), path: PATH, strict });
}

/** A workspace of a text and the files beside it, its settings and imported data among them where there are some. */
export function workspaceOf(
  knowledge: Knowledge,
  { path, text }: WorkspaceFile,
  others: readonly WorkspaceFile[],
): Workspace {
  const settings = parseSettings(others.find((each) => each.path === SETTINGS_FILE)).value;
  const data = others.filter((each) => isDataPath(each.path));
  return {
    ...withFiles(emptyWorkspace(knowledge, settings), [
      ...others.filter((each) => each.path.endsWith('.md')),
      { path, text },
    ]),
    ...(data.length > 0 && { data: dataIn(knowledge, data) }),
  };
}

/**
 * Compares a fixture's findings with its annotations, both ways; then its fixed text is checked: stable, and rid of
 * what had a fix. The fixture of a rule, its `own`, is about that rule and those that it names, so that a new rule
 * concerns its own fixture alone; one of no rule is about all. Gives all that they say, as lines.
 */
export function assertFixture(knowledge: Knowledge, source: string, own?: string): string {
  const { text, others, expected } = readFixture(source);
  const named = new Set([own, ...expected.map((each) => each.split(' ')[1])]);
  const findings = check(knowledge, text, { others }).filter(({ rule }) => own === undefined || named.has(rule));
  assert.deepEqual(findings.map((finding) => describeFinding(text, finding, expected)).sort(), expected);
  const texts = new Map([...others, { path: PATH, text }].map((each) => [each.path, each.text]));
  const draft = check(knowledge, text, { others, strict: false }).filter(({ rule }) => named.has(rule));
  for (const finding of [...findings, ...draft]) assertWhole(finding, { knowledge, path: PATH, texts });
  assertLenient(findings, draft);
  assertFixes(knowledge, { text, others }, findings);
  return findingsText(text, findings, draft);
}

/** A draft is never judged more strictly than a submission, which lacks nothing that the draft has. */
function assertLenient(strict: readonly Finding[], draft: readonly Finding[]): void {
  const key = ({ rule, range, message }: Finding): string => JSON.stringify([rule, range, message]);
  for (const finding of strict) {
    const same = draft.find((each) => key(each) === key(finding));
    assert.ok(same === undefined || compareSeverity(finding.severity, same.severity) <= 0, finding.rule);
  }
}

function describeFinding(text: string, finding: Finding, expected: readonly string[]): string {
  const starts = lineStarts(text);
  const at = text.slice(offsetAt(text, starts, finding.range.start), offsetAt(text, starts, finding.range.end));
  const head = `${String(finding.range.start.line + 1)} ${finding.rule} \`${at}\``;
  const full = `${head} = \`${finding.expected ?? ''}\``;
  return expected.includes(full) || !expected.includes(head) ? (finding.expected === undefined ? head : full) : head;
}

function assertFixes(
  knowledge: Knowledge,
  { text, others }: Omit<Fixture, 'expected'>,
  findings: readonly Finding[],
): void {
  const fixed = fixAll(knowledge, text, others);
  assert.equal(fixAll(knowledge, fixed, others), fixed, 'a fix twice is a fix once');
  if (check(knowledge, text, { others }).every(({ fixes }) => fixes.length === 0))
    assert.equal(fixed, text, 'no fix, identical text');
  for (const { finding, edits } of findings
    .flatMap((each) => each.fixes.map(({ edits: some }) => ({ finding: each, edits: some })))
    .filter((each) => each.edits.length > 0)) {
    const after = check(knowledge, applyEdits(text, edits), { others });
    const key = (each: Finding): string => `${each.rule}/${JSON.stringify(each.message)}`;
    const before = findings.filter((each) => key(each) === key(finding)).length;
    assert.ok(
      after.filter((each) => key(each) === key(finding)).length < before,
      `each fix of ${finding.rule} removes it`,
    );
  }
}

/** The edits of each finding's first fix; one that clashes with an earlier one waits for the next round, whole. */
function editsOf(findings: readonly Finding[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { edits } of findings.flatMap(({ fixes }) => fixes.slice(0, 1))) {
    if (!edits.some((edit) => taken.some((other) => clash(edit, other)))) taken.push(...edits);
  }
  return taken;
}

function clash({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  return overlaps(a, b) || (a.start.line === b.start.line && a.start.character === b.start.character);
}

/** The text with every first fix applied, round by round, until nothing changes. */
function fixAll(knowledge: Knowledge, text: string, others: readonly WorkspaceFile[] = []): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = applyEdits(current, editsOf(check(knowledge, current, { others })));
    if (next === current) return current;
    current = next;
  }
  throw new Error('the fixes never come to rest');
}
