// The findings as a face shows them: under the heading of the section that they stand in, those of the whole document
// before all others.
import { compareSeverity } from '../../base/finding';
import type { Finding, Severity } from '../../base/finding';
import type { Heading } from '../../base/markdown/markdown';
import { message, render } from '../../base/message';
import type { Range } from '../../base/range';
import type { Document } from '../../documents/document';
import { clauseCited } from './clauses';
import type { ClauseId } from './clauses';
import type { Presented } from './presented';

/** The findings of one section, the gravest first, equal ones once. */
export interface SectionFindings {
  /** The section's heading; none where they are of the whole document, or stand before the first section. */
  readonly heading?: Range;
  /** Those to be shown at once. */
  readonly first: readonly PresentedFinding[];
  /** Those to be shown when asked for, and how to ask: `3 more`. */
  readonly others?: { readonly words: string; readonly findings: readonly PresentedFinding[] };
}

/** A finding in the reader's words, with all places of the document that have it. */
export interface PresentedFinding {
  readonly severity: Severity;
  /** The severity in words. */
  readonly gravity: string;
  /** What is wrong, and how often where it is so more than once. */
  readonly words: string;
  readonly ranges: readonly Range[];
  /** The clause that is broken, as it is cited. */
  readonly cited?: string;
  /** Which clause that is, where there is such a one. */
  readonly clause?: ClauseId;
}

/** How many are shown before the others are folded away. */
const SHOWN_AT_ONCE = 6;

/** All findings of a document, section by section in the order of its text. */
export function findingsBySection(presented: Presented): SectionFindings[] {
  const groups = new Map<Heading | undefined, Finding[]>();
  for (const finding of presented.findings) {
    const heading = headingOver(presented.document, finding.range.start.line);
    const group = groups.get(heading);
    if (group) group.push(finding);
    else groups.set(heading, [finding]);
  }
  return [...groups].map(([heading, findings]) => ({
    ...(heading && { heading: heading.range }),
    ...cut(inWords(presented, findings), presented),
  }));
}

// The title of the document is over all of it, and so is the banner.
function headingOver({ outline }: Document, line: number): Heading | undefined {
  const heading = outline.headings.findLast((each) => each.line <= line);
  return heading === outline.headings[0] && heading?.level === 1 ? undefined : heading;
}

function cut(findings: readonly PresentedFinding[], { reader }: Presented): Omit<SectionFindings, 'heading'> {
  const [first, rest] = [findings.slice(0, SHOWN_AT_ONCE), findings.slice(SHOWN_AT_ONCE)];
  if (rest.length === 0) return { first };
  return { first, others: { words: render(message('preview.more', { count: rest.length }), reader), findings: rest } };
}

/** Findings that say the same: the last of them, and the places of all. */
interface Equal {
  readonly finding: Finding;
  readonly ranges: Range[];
}

function inWords(presented: Presented, findings: readonly Finding[]): PresentedFinding[] {
  const groups = new Map<string, Equal>();
  for (const finding of findings) {
    const words = render(finding.message, presented.reader);
    const ranges = groups.get(words)?.ranges ?? [];
    ranges.push(finding.range);
    groups.set(words, { finding, ranges });
  }
  return [...groups]
    .map(([words, equal]) => presentedFinding(presented, words, equal))
    .sort((a, b) => compareSeverity(a.severity, b.severity));
}

function presentedFinding(
  { knowledge, reader }: Presented,
  words: string,
  { finding, ranges }: Equal,
): PresentedFinding {
  const { severity, clause: cited } = finding;
  const clause = clauseCited(knowledge, cited);
  return {
    severity,
    gravity: render(message(`severity.${severity}`), reader),
    words: ranges.length > 1 ? `${words} ×${String(ranges.length)}` : words,
    ranges,
    ...(cited !== undefined && { cited }),
    ...(clause && { clause }),
  };
}
