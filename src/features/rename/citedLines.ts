// Writing new numbers into the citations of a text, each in the form that it has. What is written is read again: only a
// line that then cites just what it should is taken.
import type { Outline } from '../../base/markdown/markdown';
import { applyEdits } from '../../base/range';
import type { Range, TextEdit } from '../../base/range';
import { readCitations } from '../../documents/citations';
import type { Citation, CitationContext, CitedPart } from '../../citations/citation';
import { writeCitation } from '../../citations/citationForm';
import type { CitationForm } from '../../citations/citationForm';
import type { ClauseReference } from '../../citations/clauseNumber';
import type { RenumberRange, Run } from './citedRanges';
import type { Renumber } from './renumbering';

/** What citations are rewritten by. */
export interface Rewriting {
  readonly renumber: Renumber;
  readonly renumberRange: RenumberRange;
  /** True for a number that a clause has afterwards. */
  readonly exists: (number: string) => boolean;
  /** True for a reference to the pack that is renumbered. */
  readonly concerns: (reference: ClauseReference) => boolean;
  readonly context: CitationContext;
}

/** The edits of a text; how many clauses are cited by other numbers now; and the citations that cannot be rewritten. */
export interface Rewritten {
  readonly edits: readonly TextEdit[];
  readonly count: number;
  readonly faults: readonly CitationFault[];
}

/** A citation that cannot be rewritten. `nowhere` is what it would name, where that is no clause. */
export interface CitationFault {
  readonly range: Range;
  readonly nowhere?: string;
}

/** Rewrites all citations of a text; code is left alone. `bodyLine` is the first line after the front matter. */
export function rewriteCitations(outline: Outline, bodyLine: number, rewriting: Rewriting): Rewritten {
  const byLine = new Map<number, Citation[]>();
  for (const citation of readCitations(outline, bodyLine, rewriting.context)) {
    const { line } = citation.range.start;
    byLine.set(line, [...(byLine.get(line) ?? []), citation]);
  }
  const edits: TextEdit[] = [];
  const faults: CitationFault[] = [];
  let count = 0;
  for (const [line, citations] of byLine) {
    const units = citations.map(({ parts }) => unitsOf(parts, rewriting));
    const changed = units.flat().filter((unit) => unit.isChanged);
    const [first] = changed;
    if (first === undefined) continue;
    const lost = changed.flatMap((unit) => lostIn(unit, rewriting));
    if (lost.length > 0) {
      faults.push(...lost);
      continue;
    }
    const source = outline.lines[line] ?? '';
    const written = writeLine({ source, inFront: line < bodyLine, context: rewriting.context }, units);
    if (written === undefined || changed.some(({ runs }) => runs === undefined)) {
      faults.push({ range: first.parts[0].range });
      continue;
    }
    edits.push(...written);
    count += changed.reduce((sum, { parts }) => sum + parts.length, 0);
  }
  return { edits, count, faults };
}

/** A citation's part that is to name another clause. */
export interface Retargeted {
  readonly part: CitedPart;
  readonly number: string;
}

/**
 * The edits that make one part of a line's citations name another clause, each other as before; undefined where that
 * cannot be written. Of a range it is the end that changes.
 */
export function retarget(
  line: Line,
  citations: readonly Citation[],
  { part, number }: Retargeted,
): TextEdit[] | undefined {
  const parts = citations.flatMap((citation) => citation.parts);
  const isEnd = part.end === 'to';
  const holder = isEnd ? parts[parts.indexOf(part) - 1] : part;
  const rewriting: UnitRewriting = {
    renumber: () => number,
    renumberRange: (from, to) => [isEnd ? [from, number] : [number, to]],
    concerns: (reference) => reference === holder?.reference,
  };
  return writeLine(
    line,
    citations.map((citation) => unitsOf(citation.parts, rewriting)),
  );
}

/** A clause cited, or the two ends of a range, and what it becomes; no runs where nothing means the same. */
interface Unit {
  readonly parts: readonly [CitedPart] | readonly [CitedPart, CitedPart];
  readonly runs: readonly Run[] | undefined;
  readonly isChanged: boolean;
}

type UnitRewriting = Pick<Rewriting, 'renumber' | 'renumberRange' | 'concerns'>;

function unitsOf(parts: Citation['parts'], { renumber, renumberRange, concerns }: UnitRewriting): Unit[] {
  return parts.flatMap((part, index): Unit[] => {
    const next = parts[index + 1];
    if (part.end === 'to') return [];
    const {
      reference: { number },
    } = part;
    if (part.end === 'from' && next !== undefined) {
      const ends: Run = [number, next.reference.number];
      const runs = concerns(part.reference) ? renumberRange(...ends) : [ends];
      return [{ parts: [part, next], runs, isChanged: runs?.length !== 1 || runs[0]?.join() !== ends.join() }];
    }
    const to = concerns(part.reference) ? renumber(number) : number;
    return [{ parts: [part], runs: [[to]], isChanged: to !== number }];
  });
}

/** What a citation would name that no clause is. */
function lostIn({ parts: [{ range }], runs = [] }: Unit, { exists }: Rewriting): CitationFault[] {
  return runs
    .flat()
    .filter((number) => !exists(number))
    .map((nowhere) => ({ range, nowhere }));
}

/** A line of a text, and how it is read. */
export interface Line {
  readonly source: string;
  readonly inFront: boolean;
  readonly context: CitationContext;
}

/** How much is said anew where a citation leans on the one before it: nothing, in what changes, in all of the line. */
const WAYS = ['leaning', 'changed', 'all'] as const;
type Way = (typeof WAYS)[number];

/** The edits that make a line cite what its units say; undefined where it would then be read otherwise. */
function writeLine(line: Line, citations: readonly (readonly Unit[])[]): TextEdit[] | undefined {
  const expected = citations.flat().flatMap(
    ({
      parts: [
        {
          reference: { pack },
        },
      ],
      runs = [],
    }) => runs.flatMap((run) => run.map((number, index) => `${pack ?? ''}§${number} ${endOf(run, index)}`)),
  );
  for (const way of WAYS) {
    const edits = citations.flatMap((units) => writeUnits(line.source, units, way));
    if (citedIn(line, edits).join() === expected.join()) return edits;
  }
  return undefined;
}

function endOf(run: Run, index: number): string {
  return run.length === 1 ? '' : index === 0 ? 'from' : 'to';
}

function citedIn({ source, inFront, context }: Line, edits: readonly TextEdit[]): string[] {
  const onFirst = edits.map(({ range: { start, end }, newText }) => ({
    range: { start: { ...start, line: 0 }, end: { ...end, line: 0 } },
    newText,
  }));
  const alone = { lines: [applyEdits(source, onFirst)], codeLines: new Set<number>() };
  return readCitations(alone, inFront ? 1 : 0, context).flatMap(({ parts }) =>
    parts.map(({ reference: { pack, number }, end = '' }) => `${pack ?? ''}§${number} ${end}`),
  );
}

function writeUnits(source: string, units: readonly Unit[], way: Way): TextEdit[] {
  let before = '';
  return units.flatMap((unit) => {
    const isAnew = way === 'all' || (way === 'changed' && unit.isChanged);
    const edits = unit.isChanged || way === 'all' ? writeUnit(source, unit, { before, isAnew }) : [];
    before = unit.runs?.at(-1)?.at(-1) ?? before;
    return edits;
  });
}

interface Leaning {
  /** The new number of the clause cited before; '' for none. */
  readonly before: string;
  readonly isAnew: boolean;
}

function writeUnit(source: string, { parts: [first, further = first], runs }: Unit, leaning: Leaning): TextEdit[] {
  if (runs === undefined) return [];
  let { before } = leaning;
  const write = ({ form }: CitedPart, number: string): string => {
    const written = writeCitation(formAfter(form, { ...leaning, before }), number);
    before = number;
    return written;
  };
  const between = source.slice(first.range.end.character, further.range.start.character);
  const texts = runs.map(([from, to], index) => {
    const start = write(index === 0 ? first : further, from);
    return to === undefined ? start : start + between + write(further, to);
  });
  return [{ range: { start: first.range.start, end: further.range.end }, newText: texts.join('、') }];
}

/** A form made to follow another number, which it may lean on, or to stand by itself. */
function formAfter({ goesOn, ...form }: CitationForm, { before, isAnew }: Leaning): CitationForm {
  if (isAnew) return { ...form, base: '', lead: goesOn?.sign ?? form.lead };
  const depth = form.base === '' ? 0 : form.base.split('.').length;
  const above = before.split('.').slice(0, depth);
  const base = above.length === depth ? above.join('.') : '';
  // Without its own sign the number is written bare here; whether it is then read as going on, reading it tells.
  return { ...form, base };
}
