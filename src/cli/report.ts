// Owns how findings are written out: for people, and as JSON; its shape is stable.
import type { Finding, Severity } from '../base/finding';
import { message, render } from '../base/message';
import type { Reader } from '../base/message';
import type { Position } from '../base/range';
import { readClauseNumber } from '../citations/clauseNumber';
import type { Written } from '../checking/written';
import type { FileFinding } from '../knowledge/model';

/** What was checked and found. */
export interface Report {
  readonly documents: number;
  readonly findings: readonly FileFinding[];
  /** The values that were written before the findings were made. */
  readonly written: readonly WrittenAt[];
  /** The id of the main pack, meant by a clause without a pack's name. */
  readonly main: string;
}

/** A value that was written, and the document that it stands in. */
export interface WrittenAt extends Written {
  readonly path: string;
}

/** A place as editors show it: line and column from 1. */
function placeOf(path: string, { line, character }: Position): string {
  return `${path}:${String(line + 1)}:${String(character + 1)}`;
}

function count(report: Report, severity: Severity): number {
  return report.findings.filter(({ finding }) => finding.severity === severity).length;
}

/**
 * One line a value that was written, its place, old and new; one line a finding: place, severity, message, clause,
 * rule; then a line that counts. Lines and columns are 1-based, as editors show them.
 */
export function textReport(report: Report, reader: Reader): string {
  const written = report.written.map(({ path, range, before, after, reason }) => {
    const change = message('cli.written', { before, after, reason: reason ?? '' });
    return `${placeOf(path, range.start)} ${render(change, reader)}`;
  });
  const lines = report.findings.map(({ path, finding }) => {
    const place = placeOf(path, finding.range.start);
    const clause = finding.clause === undefined ? '' : ` ${finding.clause}`;
    const severity = render(message(`severity.${finding.severity}`), reader);
    return `${place} ${severity} ${render(finding.message, reader)}${clause} [${finding.rule}]`;
  });
  const args = {
    documents: report.documents,
    errors: count(report, 'error'),
    warnings: count(report, 'warning'),
    notes: count(report, 'information') + count(report, 'hint'),
  };
  return [...written, ...lines, render(message('cli.check-summary', args), reader), ''].join('\n');
}

/** The report as JSON, ending with a line break. */
export function jsonReport(report: Report, reader: Reader): string {
  const findings = report.findings.map(({ path, finding }) => ({
    file: path,
    ...jsonFinding(finding, report.main, reader),
  }));
  const written = report.written.map(({ path, range, before, after }) => ({
    file: path,
    range,
    old: before,
    new: after,
  }));
  const counts = { documents: report.documents, errors: count(report, 'error'), warnings: count(report, 'warning') };
  return `${JSON.stringify({ ...counts, findings, ...(written.length === 0 ? {} : { written }) })}\n`;
}

function jsonFinding(finding: Finding, main: string, reader: Reader): object {
  const reference = finding.clause === undefined ? undefined : readClauseNumber(finding.clause);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: render(finding.message, reader),
    range: finding.range,
    ...(reference === undefined ? {} : { pack: reference.pack ?? main, clause: reference.number }),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    ...(finding.actual === undefined ? {} : { actual: finding.actual }),
    fixes: finding.fixes.map((fix) => render(fix.title, reader)),
  };
}
