// Gathering the findings of a document one by one: what comments silence is left out, and of what one rule says without
// end some are kept and the others are counted.
import type { Finding } from '../base/finding';
import { message } from '../base/message';
import type { Suppression } from '../documents/suppression';
import { internalError } from '../rules/internal-error';
import type { SuppressionUse } from '../rules/rule';

/**
 * As many findings of one rule and severity are kept of a document; one more stands for all others. What waits for a
 * person is counted apart from what follows from others.
 */
export const MOST_OF_A_RULE = 100;

/** Which comments silence what, and how much they did. */
export class Silencing {
  private readonly counts: Map<Suppression, number>;
  private readonly byRule = new Map<string, RuleSilencing>();

  constructor(suppressions: readonly Suppression[]) {
    this.counts = new Map(suppressions.map((suppression) => [suppression, 0]));
    for (const suppression of suppressions) {
      const { rule } = suppression;
      const known = this.byRule.get(rule) ?? new RuleSilencing();
      this.byRule.set(rule, known);
      known.add(suppression);
    }
  }

  /** How often each has silenced something. */
  get uses(): SuppressionUse[] {
    return Array.from(this.counts, ([suppression, silenced]) => ({ suppression, silenced }));
  }

  /** Counts what was silenced before. */
  count(uses: readonly SuppressionUse[]): void {
    for (const { suppression, silenced } of uses)
      this.counts.set(suppression, (this.counts.get(suppression) ?? 0) + silenced);
  }

  /** True where a comment silences a finding, which counts for that comment. */
  silences({ rule, range }: Finding): boolean {
    const by = rule === internalError.id ? undefined : this.byRule.get(rule)?.at(range.start.line);
    if (by === undefined) return false;
    this.counts.set(by, (this.counts.get(by) ?? 0) + 1);
    return true;
  }
}

/** The comments of one rule. Of several on one line, the first silences. */
class RuleSilencing {
  private readonly lines = new Map<number, Suppression>();
  private readonly begun = new Set<number>();
  private everywhere: Suppression | undefined;

  add(suppression: Suppression): void {
    const { fromLine, untilLine } = suppression;
    if (untilLine === Infinity) this.everywhere ??= suppression;
    else if (this.everywhere === undefined && !this.begun.has(fromLine)) {
      this.begun.add(fromLine);
      for (let line = fromLine; line < untilLine; line++) if (!this.lines.has(line)) this.lines.set(line, suppression);
    }
  }

  at(line: number): Suppression | undefined {
    return this.lines.get(line) ?? this.everywhere;
  }
}

/** The findings that are kept, and what stands for the others. */
export class Gathering {
  private readonly kept: Finding[] = [];
  private readonly counts = new Map<string, number>();
  private readonly first = new Map<string, Finding>();

  constructor(
    private readonly silencing: Silencing,
    private readonly most: number,
  ) {}

  /** Takes a finding. */
  take(finding: Finding): void {
    if (this.silencing.silences(finding)) return;
    const key = `${finding.rule} ${finding.severity} ${String(finding.follows)}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    if (count <= this.most) this.kept.push(finding);
    else if (count === this.most + 1) this.first.set(key, finding);
  }

  /** All that was gathered. */
  get findings(): Finding[] {
    const others = Array.from(this.first, ([key, finding]) =>
      standingFor(finding, (this.counts.get(key) ?? 0) - this.most),
    );
    return [...this.kept, ...others];
  }
}

/** What is said in place of several findings of a rule, where the first of them is: of one, itself. */
function standingFor(first: Finding, count: number): Finding {
  if (count === 1) return first;
  const { rule, severity, range, isOpen, follows, clause } = first;
  return {
    rule,
    severity,
    message: message('check.more', { count }),
    range,
    ...(isOpen && { isOpen }),
    ...(follows && { follows }),
    ...(clause !== undefined && { clause }),
    fixes: [],
    count,
  };
}
