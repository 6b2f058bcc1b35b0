// What a check answers to a program. The shape is stable: names and order of keys are relied on.
import { countOf } from '../../base/finding';
import type { Finding, Related, Severity } from '../../base/finding';
import { render } from '../../base/message';
import type { Reader } from '../../base/message';
import type { Range } from '../../base/range';
import type { ValueChange } from '../../checking/written';
import type { PassedOver } from '../../files/passedOver';
import { readClauseNumber } from '../../citations/clauseNumber';
import type { FileFinding } from '../../knowledge/model';

/** What was checked and found. */
export interface Report {
  readonly documents: number;
  readonly findings: readonly FileFinding[];
  /** The values that were written before the findings were made. */
  readonly written: readonly WrittenAt[];
  /** True where they would only be written, and the findings are those without. */
  readonly isTried?: boolean;
  /** What was not looked at. */
  readonly passedOver?: readonly PassedOver[];
  /** The id of the main pack, meant by a clause without a pack's name. */
  readonly main: string;
}

/** A value that was written, and the document that it stands in. */
export interface WrittenAt extends ValueChange {
  readonly path: string;
}

/** The answer. Places are 0-based, in UTF-16 units. */
export interface CheckAnswer {
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly FindingAnswer[];
  /** Only where something was written. */
  readonly written?: readonly WrittenAnswer[];
  /** Only where it was asked what would be written, and something would. */
  readonly wouldWrite?: readonly WrittenAnswer[];
  /** Only where something was not looked at: why, how much, and the first of it. */
  readonly passedOver?: readonly PassedOver[];
}

/** A finding, in the reader's words. `pack` and `clause` come together: the clause that is broken. */
export interface FindingAnswer {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly pack?: string;
  readonly clause?: string;
  readonly expected?: string;
  readonly actual?: string;
  /** Only where it stands for several of its rule, which are too many to be told one by one. */
  readonly count?: number;
  /** What each of its fixes would do. */
  readonly fixes: readonly string[];
  /** Only where it speaks of other places: which, and what is said of them. */
  readonly related?: readonly RelatedAnswer[];
}

/** Another place of a finding; with its rule where what was found there is told here instead. */
export interface RelatedAnswer {
  readonly file: string;
  readonly rule?: string;
  readonly message: string;
  readonly range: Range;
}

/** A value that was written: its place, what stood there and what stands there. */
export interface WrittenAnswer {
  readonly file: string;
  readonly range: Range;
  readonly old: string;
  readonly new: string;
  /** Why, in the reader's words. */
  readonly reason?: string;
}

/** A report as an answer. */
export function checkAnswer(report: Report, reader: Reader): CheckAnswer {
  return {
    documents: report.documents,
    errors: countIn(report, 'error'),
    warnings: countIn(report, 'warning'),
    findings: report.findings.map(({ path, finding }) => findingAnswer(path, finding, { main: report.main, reader })),
    ...(report.written.length > 0 && {
      [report.isTried === true ? 'wouldWrite' : 'written']: report.written.map((each) => writtenAnswer(each, reader)),
    }),
    ...(report.passedOver?.length && { passedOver: report.passedOver }),
  };
}

/** How many findings of a severity there are. */
function countIn({ findings }: Report, severity: Severity): number {
  return countOf(findings.map(({ finding }) => finding).filter((finding) => finding.severity === severity));
}

/** A finding as an answer. */
export function findingAnswer(
  file: string,
  { rule, severity, message, range, clause, expected, actual, count, fixes, related = [] }: Finding,
  { main, reader }: { readonly main: string; readonly reader: Reader },
): FindingAnswer {
  const reference = clause === undefined ? undefined : readClauseNumber(clause);
  return {
    file,
    rule,
    severity,
    message: render(message, reader),
    range,
    ...(reference && { pack: reference.pack ?? main, clause: reference.number }),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(count !== undefined && { count }),
    fixes: fixes.map(({ title }) => render(title, reader)),
    ...(related.length > 0 && { related: related.map((each) => relatedAnswer(each, reader)) }),
  };
}

function relatedAnswer({ rule, message, path, range }: Related, reader: Reader): RelatedAnswer {
  return { file: path, ...(rule !== undefined && { rule }), message: render(message, reader), range };
}

function writtenAnswer({ path, range, before, after, reason }: WrittenAt, reader: Reader): WrittenAnswer {
  return { file: path, range, old: before, new: after, ...(reason && { reason: render(reason, reader) }) };
}
