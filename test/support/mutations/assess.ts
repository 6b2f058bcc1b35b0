// Owns judging a mutation: exactly what is expected must be found, beside what follows from the same touch, and every fix that is offered
// must remove its finding.
import type { Finding, Fix } from '../../../src/base/finding';
import { applyEdits } from '../../../src/base/range';
import { parseDocument } from '../../../src/documents/parse';
import { isEntailed } from './dependence';
import { findingKey, findingsOf } from './subject';
import type { Expected, Mutation, Subject } from './subject';

/** What is wrong with how a mutation is found; nothing where all is well. */
export function faultsOf(subject: Subject, mutation: Mutation): string[] {
  const at = { path: subject.path, others: mutation.others ?? subject.others };
  const findings = findingsOf(at, mutation.text).filter((each) => mutation.known?.has(findingKey(each)) !== true);
  const expected = findings.filter((each) => isExpected(each, mutation.expected));
  const document = parseDocument(subject.knowledge, subject.path, mutation.text);
  const strange = findings.filter((each) => !expected.includes(each) && !isEntailed(subject, document, each, mutation.touched));
  const head = `${subject.type.type}: ${mutation.what}`;
  return [
    ...(expected.length === 0 ? [`${head}: not found: ${JSON.stringify(mutation.expected)}; found: ${findings.map(brief).join('; ')}`] : []),
    ...(expected.length > 0 && mutation.expected.rule !== 'check-failed' && expected.length !== (mutation.expected.times ?? 1) ? [`${head}: found ${String(expected.length)} times`] : []),
    ...strange.map((each) => `${head}: found as well: ${brief(each)}`),
    ...findings.flatMap((each) => each.fixes.filter((fix) => !removes(at, mutation.text, { finding: each, fix, before: findings })).map(() => `${head}: a fix leaves ${brief(each)}`)),
  ];
}

function isExpected({ rule, range, message }: Finding, { rule: wanted, line, character, says }: Expected): boolean {
  return rule === wanted && (line === undefined || range.start.line === line) && (character === undefined || range.start.character === character)
    && (says === undefined || JSON.stringify(message.args).includes(JSON.stringify(says)));
}

interface Offered {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly before: readonly Finding[];
}

function removes(at: Pick<Subject, 'path' | 'others'>, text: string, { finding, fix, before }: Offered): boolean {
  const count = (all: readonly Finding[]): number => all.filter((each) => findingKey(each) === findingKey(finding)).length;
  return count(findingsOf(at, applyEdits(text, fix.edits), fix.creates)) < count(before);
}

function brief({ rule, range: { start }, message, actual }: Finding): string {
  return `${rule} ${String(start.line + 1)}:${String(start.character)} ${JSON.stringify(message.args ?? {})} ${actual ?? ''}`;
}
