// The findings of a document as the sheet shows them, and where: each stands in one place, the smallest that holds it.
import type { Finding } from '../../base/finding';
import { render } from '../../base/message';
import { contains } from '../../base/range';
import type { Range } from '../../base/range';
import { fixTitle } from '../checking/fixTitle';
import { clauseCited } from '../presentation/clauses';
import type { Presented } from '../presentation/presented';
import type { SheetFinding } from './model';

/** A finding in the reader's words. */
export function sheetFinding({ document, knowledge, reader }: Presented, finding: Finding): SheetFinding {
  const { severity, clause: cited, fixes, isOpen = false, range } = finding;
  const clause = clauseCited(knowledge, cited);
  return {
    severity,
    words: render(finding.message, reader),
    isOpen,
    at: range.start,
    ...(cited !== undefined && { cited }),
    ...(clause && { clause }),
    fixes: fixes.map((fix) => render(fixTitle(fix, document.outline.lines), reader)),
  };
}

/** Hands out the findings of a document to the places where they stand: each once, to who asks for its place first. */
export class Placing {
  private readonly byLine = new Map<number, number[]>();

  constructor(private readonly findings: readonly Finding[]) {
    findings.forEach((finding, index) => {
      if (finding.follows === true) return; // its value comes once what it follows from is there
      const { start } = finding.range;
      this.byLine.set(start.line, [...(this.byLine.get(start.line) ?? []), index]);
    });
  }

  /** Those that begin in a range of one line. */
  inRange(range: Range): Taken {
    return this.take(range.start.line, (index) => contains(range, this.findings[index]?.range.start ?? range.end));
  }

  /** Those that begin on lines, and were not taken yet. */
  onLines(from: number, to: number): Taken {
    if (this.byLine.size === 0) return NOTHING;
    const all = Array.from({ length: to - from }, (_, at) => this.take(from + at, () => true).findings ?? []).flat();
    return all.length === 0 ? {} : { findings: all };
  }

  private take(line: number, isMeant: (index: number) => boolean): Taken {
    const here = this.byLine.get(line);
    const found = here?.filter(isMeant) ?? [];
    if (here === undefined || found.length === 0) return NOTHING;
    const others = here.filter((each) => !found.includes(each));
    if (others.length === 0) this.byLine.delete(line);
    else this.byLine.set(line, others);
    return { findings: found };
  }
}

interface Taken {
  readonly findings?: readonly number[];
}

const NOTHING: Taken = {};
