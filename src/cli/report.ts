// How findings are written out for people.
import { countOf } from '../base/finding';
import type { Severity } from '../base/finding';
import { message, render, renderArgument } from '../base/message';
import type { MessageArgument, Reader } from '../base/message';
import type { Position } from '../base/range';
import { passedMessage } from '../files/passedOver';
import type { FileFinding } from '../knowledge/model';
import type { Report } from '../features/answers/checkAnswer';

/** A place as editors show it: line and column from 1. */
export function placeText(path: string, { line, character }: Position): string {
  return `${path}:${String(line + 1)}:${String(character + 1)}`;
}

/** What a rule is called. */
export type TitleOf = (rule: string) => MessageArgument;

/**
 * One line a value that was written, its place, old and new; one line a finding: place, severity, message, clause,
 * title, and below it, set in, one for each finding that it stands for; one for each reason why something was not
 * looked at; then a line that counts. Lines and columns are 1-based, as editors show them.
 */
export function textReport(report: Report, reader: Reader, titleOf: TitleOf): string {
  const written = report.written.map(({ path, range, before, after, reason }) => {
    const change = message(report.isTried === true ? 'cli.would-write' : 'cli.written', {
      before,
      after,
      reason: reason ?? '',
    });
    return `${placeText(path, range.start)} ${render(change, reader)}`;
  });
  const lines = report.findings.flatMap((each) => [findingText(each, reader, titleOf), ...insteadTexts(each, reader)]);
  const count = (severity: Severity): number =>
    countOf(report.findings.map(({ finding }) => finding).filter((finding) => finding.severity === severity));
  const args = {
    documents: report.documents,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('information') + count('hint'),
  };
  const passed = (report.passedOver ?? []).map((each) => render(passedMessage(each), reader));
  return [...written, ...lines, ...passed, render(message('cli.check-summary', args), reader), ''].join('\n');
}

/** A finding on one line: place, severity, message, clause, the title of its rule. */
export function findingText({ path, finding }: FileFinding, reader: Reader, titleOf: TitleOf): string {
  const place = placeText(path, finding.range.start);
  const clause = finding.clause === undefined ? '' : ` ${finding.clause}`;
  const severity = render(message(`severity.${finding.severity}`), reader);
  const title = renderArgument(titleOf(finding.rule), reader);
  return `${place} ${severity} ${render(finding.message, reader)}${clause} [${title}]`;
}

/** The findings that are told by another: place and message. */
function insteadTexts({ finding: { related = [] } }: FileFinding, reader: Reader): string[] {
  return related.flatMap(({ rule, path, range, message: said }) =>
    rule === undefined ? [] : [`  ${placeText(path, range.start)} ${render(said, reader)}`],
  );
}
