// Writing many values unasked: those that follow from others, in drafts, where nothing that they follow from is in
// doubt. What is written is kept only where the workspace has fewer findings after it, so that a wrong input never
// spoils what is right.
import type { Finding, Fix } from '../base/finding';
import { readNumber } from '../base/number';
import { applyEdits, comparePositions, overlaps } from '../base/range';
import type { Range } from '../base/range';
import { keeping, withChanges } from './checked';
import type { CheckedWorkspace } from './checked';
import { recordWrites } from './written';
import type { Proposal, ValueChange } from './written';

/** A document as it became, and what was written into it, in its order. */
export interface FixedDocument {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly written: readonly ValueChange[];
}

/** A workspace in which values were written, and the documents that changed. */
export interface Fixed {
  readonly checked: CheckedWorkspace;
  readonly documents: readonly FixedDocument[];
}

/**
 * Writes the values of safe fixes into documents, of one rule or of all, until none is left that makes the workspace
 * better.
 */
export function fixDocuments(start: CheckedWorkspace, paths: readonly string[], rule?: string): Fixed {
  const cut = [...start.findings].flatMap(([path, findings]) => (isCut(findings) ? [path] : []));
  if (cut.length === 0) return fixFound(start, paths, rule);
  const { checked, documents } = fixFound(keeping(start, Infinity, cut), paths, rule);
  return { checked: keeping(checked, start.most, cut), documents };
}

function isCut(findings: readonly Finding[]): boolean {
  return findings.some(({ count }) => count !== undefined);
}

function fixFound(start: CheckedWorkspace, paths: readonly string[], rule?: string): Fixed {
  let checked = start;
  const written = new Map<string, readonly ValueChange[]>();
  for (let again = true; again;) {
    again = false;
    for (const path of paths) {
      const before = { checked, written: written.get(path) ?? [] };
      const after = settle(before, path, {
        proposals: (state) => safeFixes(state.checked, path, rule),
        isGain: (gain) => gain > 0,
      });
      if (after === before) continue;
      again = true; // what was written here can make a value computable elsewhere
      checked = after.checked;
      written.set(path, after.written);
    }
  }
  return {
    checked,
    documents: paths.flatMap((path) => fixedDocument(start, checked, { path, written: written.get(path) ?? [] })),
  };
}

function fixedDocument(
  start: CheckedWorkspace,
  end: CheckedWorkspace,
  { path, written }: Pick<FixedDocument, 'path' | 'written'>,
): FixedDocument[] {
  const [before, after] = [start, end].map(({ workspace }) => workspace.documents.get(path)?.text ?? '');
  return before === undefined || after === undefined || before === after ? [] : [{ path, before, after, written }];
}

/** A moment in the fixing of one document. */
export interface State {
  readonly checked: CheckedWorkspace;
  readonly written: readonly ValueChange[];
}

/** What may be written, and by how many findings less it must leave the workspace. */
export interface Strategy {
  readonly proposals: (state: State) => readonly Proposal[];
  readonly isGain: (fewer: number) => boolean;
}

/**
 * Writes what a strategy proposes into a draft, round by round: a value can make another computable. Other documents
 * are not touched.
 */
export function settle(start: State, path: string, strategy: Strategy): State {
  if (start.checked.workspace.documents.get(path)?.status !== 'draft') return start;
  let state = start;
  for (;;) {
    const next = keep(state, path, { proposals: undisputed(strategy.proposals(state)), isGain: strategy.isGain });
    if (next === state) return state;
    state = next;
  }
}

interface Round extends Pick<Strategy, 'isGain'> {
  readonly proposals: readonly Proposal[];
}

/**
 * Writes all proposals where that is better, else those of each half for which it is. The later half comes first: its
 * edits move no others.
 */
function keep(state: State, path: string, { proposals, isGain }: Round): State {
  if (proposals.length === 0) return state;
  const next = write(state, path, proposals);
  if (next !== undefined && isGain(next.gain)) return next.state;
  if (proposals.length === 1) return state;
  const half = proposals.length >> 1;
  return keep(keep(state, path, { proposals: proposals.slice(half), isGain }), path, {
    proposals: proposals.slice(0, half),
    isGain,
  });
}

/** The state with proposals written and how many findings fewer it has; undefined where one of them is new. */
function write(
  { checked, written }: State,
  path: string,
  proposals: readonly Proposal[],
): { readonly state: State; readonly gain: number } | undefined {
  const before = checked.workspace.documents.get(path)?.text ?? '';
  const text = applyEdits(
    before,
    proposals.map(({ edit }) => edit),
  );
  if (text === before) return undefined;
  const { next, changed } = withChanges(checked, [{ path, text }]);
  let gain = 0;
  for (const [each, after] of changed) {
    const old = checked.findings.get(each) ?? [];
    if (hasNew(old, after)) return undefined;
    gain += old.length - after.length;
  }
  return { state: { checked: next, written: recordWrites(written, proposals, before) }, gain };
}

// A line keeps its number, since values are written within lines.
function hasNew(before: readonly Finding[], after: readonly Finding[]): boolean {
  const left = new Map<string, number>();
  for (const name of before.map(nameOf)) left.set(name, (left.get(name) ?? 0) + 1);
  return after.map(nameOf).some((name) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count === 0;
  });
}

function nameOf({ rule, message, range }: Finding): string {
  return `${rule} ${message.id} ${String(range.start.line)}`;
}

/**
 * The values that safe fixes of a document's findings would write, but those that follow from what has a finding
 * itself.
 */
function safeFixes({ findings }: CheckedWorkspace, path: string, rule?: string): Proposal[] {
  const own = findings.get(path) ?? [];
  const isSound = (fix: Fix): boolean =>
    (fix.inputs ?? []).every((input) => !isDoubted(findings.get(input.path ?? path) ?? [], input.range));
  return own.flatMap((finding) =>
    finding.fixes.flatMap((fix): Proposal[] => {
      const [edit, ...more] = fix.edits;
      if (
        edit === undefined ||
        more.length > 0 ||
        edit.newText.includes('\n') ||
        edit.range.start.line !== edit.range.end.line
      )
        return [];
      const isWanted = fix.applicability === 'safe' && (rule === undefined || finding.rule === rule) && isSound(fix);
      return [{ edit, finding, isWanted }];
    }),
  );
}

/**
 * True where a finding stands at a place, or the place is one of several of which some finding says that they do not
 * fit together.
 */
export function isDoubted(findings: readonly Finding[], place: Range): boolean {
  const isHere = (range: Range): boolean => overlaps(range, place) || comparePositions(range.start, place.start) === 0;
  return findings.some(
    ({ range, fixes }) =>
      isHere(range) ||
      fixes.some(
        ({ applicability, inputs = [] }) => applicability === 'ask' && inputs.some((each) => isHere(each.range)),
      ),
  );
}

/**
 * The proposals that are wanted, in their order, but those whose place another one would write otherwise: which is
 * right, only a person knows.
 */
function undisputed(proposals: readonly Proposal[]): Proposal[] {
  const differ = ({ edit: a }: Proposal, { edit: b }: Proposal): boolean =>
    overlaps(a.range, b.range) && !saysSame(a.newText, b.newText);
  const wanted = proposals.filter((each) => each.isWanted && !proposals.some((other) => differ(each, other)));
  const first = new Map(
    wanted.map((each) => [`${String(each.edit.range.start.line)}:${String(each.edit.range.start.character)}`, each]),
  );
  return [...first.values()].sort(
    (a, b) =>
      a.edit.range.start.line - b.edit.range.start.line || a.edit.range.start.character - b.edit.range.start.character,
  );
}

// 120,000 and 120000.0 are one answer.
function saysSame(a: string, b: string): boolean {
  const [left, right] = [readNumber(a), readNumber(b)];
  return a === b || (left.kind === 'number' && right.kind === 'number' && left.value === right.value);
}
