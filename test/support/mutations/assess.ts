// Judging a mutation: exactly what is expected must be found, beside what follows from the same touch, and every
// fix that is offered must remove its finding.
import type { Finding, Fix } from '../../../src/base/finding';
import { applyEdits } from '../../../src/base/range';
import { parseDocument } from '../../../src/documents/parse';
import { isEntailed } from './dependence';
import { findingKey, findingsOf } from './subject';
import type { Expected, Mutation, Subject } from './subject';

/** How a mutation is found. */
export interface Judgement {
  readonly isFound: boolean;
  /** How many fixes were offered; each was applied alone. */
  readonly fixes: number;
  /** How many findings there are. */
  readonly findings: number;
  /** What is wrong; nothing where all is well. */
  readonly faults: readonly string[];
}

/** A fault gives at most so many findings: what follows from it is told beside it. */
export const MOST_FINDINGS = 3;

/** Judges how a mutation is found. */
export function judge(subject: Subject, mutation: Mutation): Judgement {
  const at = { path: subject.path, others: mutation.others ?? subject.others };
  const findings = findingsOf(at, mutation.text).filter((each) => mutation.known?.has(findingKey(each)) !== true);
  const expected = findings.filter((each) => tells(each, mutation.expected));
  const times = findings.flatMap(toldBy).filter((each) => isExpected(each, mutation.expected)).length;
  const document = parseDocument(subject.knowledge, subject.path, mutation.text);
  const strange = findings.filter(
    (each) => !expected.includes(each) && !isEntailed(subject, document, each, mutation.touched),
  );
  const head = `${subject.type.type}: ${mutation.what}`;
  const offered = findings.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix, before: findings })));
  const faults = [
    ...(expected.length === 0
      ? [`${head}: not found: ${JSON.stringify(mutation.expected)}; found: ${findings.map(brief).join('; ')}`]
      : []),
    ...(expected.length > 0 && mutation.expected.rule !== 'check-failed' && times !== (mutation.expected.times ?? 1)
      ? [`${head}: found ${String(times)} times`]
      : []),
    ...(findings.length > MOST_FINDINGS * (mutation.planted ?? 1)
      ? [`${head}: ${String(findings.length)} findings: ${findings.map(brief).join('; ')}`]
      : []),
    ...strange.map((each) => `${head}: found as well: ${brief(each)}`),
    ...offered
      .filter((each) => !removes(at, mutation.text, each))
      .map(({ finding, fix }) => `${head}: the fix ${fix.title.id} leaves ${brief(finding)}`),
  ];
  return { isFound: expected.length > 0, fixes: offered.length, findings: findings.length, faults };
}

type Told = Pick<Finding, 'rule' | 'range' | 'message'>;

/** What a finding says, and what it says instead of others. */
export function toldBy(finding: Finding): Told[] {
  const instead = (finding.related ?? []).flatMap(({ rule, ...rest }) =>
    rule === undefined ? [] : [{ rule, ...rest }],
  );
  return [finding, ...instead];
}

/** True where a finding says what is expected, or says it beside another. */
export function tells(finding: Finding, expected: Expected): boolean {
  return toldBy(finding).some((told) => isExpected(told, expected));
}

function isExpected({ rule, range, message }: Told, { rule: wanted, line, character, says }: Expected): boolean {
  return (
    rule === wanted &&
    (line === undefined || range.start.line === line) &&
    (character === undefined || range.start.character === character) &&
    (says === undefined || JSON.stringify(message.args).includes(JSON.stringify(says)))
  );
}

interface Offered {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly before: readonly Finding[];
}

function removes(at: Pick<Subject, 'path' | 'others'>, text: string, { finding, fix, before }: Offered): boolean {
  const count = (all: readonly Finding[]): number =>
    all.filter((each) => findingKey(each) === findingKey(finding)).length;
  return count(findingsOf(at, applyEdits(text, fix.edits), fix.creates)) < count(before);
}

function brief({ rule, range: { start }, message, actual }: Finding): string {
  const place = `${String(start.line + 1)}:${String(start.character)}`;
  return `${rule} ${place} ${JSON.stringify(message.args ?? {})} ${actual ?? ''}`;
}
