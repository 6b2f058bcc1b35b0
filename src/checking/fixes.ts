// Writing many values unasked: those that follow from others, in drafts, where nothing that they follow from is in
// doubt. What is written is kept only where the workspace has fewer findings after it, so that a wrong input never
// spoils what is right.
import type { Finding, Fix } from '../base/finding';
import { readNumber } from '../base/number';
import { applyEdits, comparePositions, overlaps } from '../base/range';
import type { Range } from '../base/range';
import type { DayRange } from '../base/dates/date';
import { isOthers } from '../documents/authors';
import { textOf } from '../documents/record';
import { readDocument } from '../documents/workspace';
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
  /** The documents that would have had a say, were they shown; without them nothing is written that concerns them. */
  readonly untold: readonly string[];
}

/** Which values are written: those of one rule alone, and in no document of anybody else than the one who asks. */
export interface FixScope {
  readonly rule?: string | undefined;
  /** The id or name of who asks; without one every draft is his own. */
  readonly me?: string | undefined;
}

/**
 * Writes the values of safe fixes into documents, of one rule or of all, until none is left that makes the workspace
 * better.
 */
export function fixDocuments(start: CheckedWorkspace, paths: readonly string[], wanted: FixScope = {}): Fixed {
  const cut = [...start.findings].flatMap(([path, findings]) => (isCut(findings) ? [path] : []));
  if (cut.length === 0) return fixFound(start, paths, wanted);
  const { checked, ...rest } = fixFound(keeping(start, Infinity, cut), paths, wanted);
  return { checked: keeping(checked, start.most, cut), ...rest };
}

function isCut(findings: readonly Finding[]): boolean {
  return findings.some(({ count }) => count !== undefined);
}

function fixFound(start: CheckedWorkspace, asked: readonly string[], { rule, me = '' }: FixScope): Fixed {
  const paths = inOrder(start, asked).filter((path) => isWritable(start, path, me));
  let checked = start;
  const untold = new Set<string>();
  const onUntold = (path: string): void => void untold.add(path);
  const written = new Map<string, readonly ValueChange[]>();
  for (let again = true; again;) {
    again = false;
    for (const path of paths) {
      const before = { checked, written: written.get(path) ?? [] };
      const after = settle(before, path, {
        proposals: (state) => safeFixes(state.checked, path, { rule, onUntold }),
        isGain: (gain) => gain > 0,
        onUntold,
      });
      if (after === before) continue;
      again = true; // what was written here can make a value computable elsewhere
      checked = after.checked;
      written.set(path, after.written);
    }
  }
  return {
    checked,
    documents: asked.flatMap((path) => fixedDocument(start, checked, { path, written: written.get(path) ?? [] })),
    untold: [...untold],
  };
}

// Whoever names the files, and in whatever order: what is written is the same, earlier periods and longer ones first.
function inOrder({ workspace }: CheckedWorkspace, paths: readonly string[]): string[] {
  const period = (path: string): Partial<DayRange> => workspace.documents.get(path)?.period ?? {};
  const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...new Set(paths)].sort((a, b) => {
    const [one, other] = [period(a), period(b)];
    return compare(one.from, other.from) || compare(other.to, one.to) || compare(a, b);
  });
}

function isWritable({ workspace, findings }: CheckedWorkspace, path: string, me: string): boolean {
  if (me === '' || !findings.get(path)?.some(({ fixes }) => fixes.some(isSafe))) return true;
  const document = readDocument(workspace, path);
  return document === undefined || !isOthers(document, me, workspace.settings.people);
}

function isSafe({ applicability }: Fix): boolean {
  return applicability === 'safe';
}

function fixedDocument(
  start: CheckedWorkspace,
  end: CheckedWorkspace,
  { path, written }: Pick<FixedDocument, 'path' | 'written'>,
): FixedDocument[] {
  const [before, after] = [start, end].map((checked) => textAt(checked, path));
  return before === undefined || after === undefined || before === after ? [] : [{ path, before, after, written }];
}

function textAt({ workspace }: CheckedWorkspace, path: string): string {
  const record = workspace.documents.get(path);
  return record === undefined ? '' : textOf(record);
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
  /** Told of the documents that are not shown and would have had a say. */
  readonly onUntold?: (path: string) => void;
}

/**
 * Writes what a strategy proposes into a draft, round by round: a value can make another computable. Other documents
 * are not touched.
 */
export function settle(start: State, path: string, strategy: Strategy): State {
  if (start.checked.workspace.documents.get(path)?.status !== 'draft') return start;
  let state = start;
  for (;;) {
    const next = keep(state, path, { ...strategy, proposals: undisputed(strategy.proposals(state)) });
    if (next === state) return state;
    state = next;
  }
}

interface Round extends Omit<Strategy, 'proposals'> {
  readonly proposals: readonly Proposal[];
}

/**
 * Writes all proposals where that is better, else those of each half for which it is. The later half comes first: its
 * edits move no others.
 */
function keep(state: State, path: string, round: Round): State {
  const { proposals, isGain } = round;
  if (proposals.length === 0) return state;
  const next = write(state, path, round);
  if (next !== undefined && isGain(next.gain)) return next.state;
  if (proposals.length === 1) return state;
  const half = proposals.length >> 1;
  const later = keep(state, path, { ...round, proposals: proposals.slice(half) });
  return keep(later, path, { ...round, proposals: proposals.slice(0, half) });
}

/**
 * The state with proposals written and how many findings fewer it has; undefined where one of them is new, or nobody
 * knows of a document that it concerns.
 */
function write(
  { checked, written }: State,
  path: string,
  { proposals, onUntold }: Round,
): { readonly state: State; readonly gain: number } | undefined {
  const before = textAt(checked, path);
  const text = applyEdits(
    before,
    proposals.map(({ edit }) => edit),
  );
  if (text === before) return undefined;
  const { next, changed, untold } = withChanges(checked, [{ path, text }]);
  for (const each of untold) onUntold?.(each);
  if (untold.length > 0) return undefined;
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
  for (const name of before.map(findingName)) left.set(name, (left.get(name) ?? 0) + 1);
  return after.map(findingName).some((name) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count === 0;
  });
}

/** What a finding is known by while values are written within lines: its rule, what it says, and its line. */
export function findingName({ rule, message, range }: Finding): string {
  return `${rule} ${message.id} ${String(range.start.line)}`;
}

interface FixFilter {
  readonly rule: string | undefined;
  readonly onUntold: (path: string) => void;
}

/**
 * The values that safe fixes of a document's findings would write, but those that follow from what has a finding
 * itself.
 */
function safeFixes(checked: CheckedWorkspace, path: string, { rule, onUntold }: FixFilter): Proposal[] {
  const { findings } = checked;
  const own = findings.get(path) ?? [];
  const isTold = (each: string): boolean => findings.has(each) || !checked.workspace.documents.has(each);
  const isSound = (fix: Fix): boolean => {
    const inputs = fix.inputs ?? [];
    const untold = inputs.flatMap((input) => (input.path === undefined || isTold(input.path) ? [] : [input.path]));
    untold.forEach(onUntold);
    return (
      untold.length === 0 && inputs.every((input) => !isDoubted(findings.get(input.path ?? path) ?? [], input.range))
    );
  };
  return own.flatMap((finding) =>
    finding.fixes.flatMap((fix): Proposal[] => {
      const [edit, ...more] = fix.edits;
      if (
        edit === undefined ||
        fix.isGuess === true ||
        more.length > 0 ||
        edit.newText.includes('\n') ||
        edit.range.start.line !== edit.range.end.line
      )
        return [];
      const isWanted = isSafe(fix) && (rule === undefined || finding.rule === rule) && isSound(fix);
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
