// The values of a document that may be what is wrong where demands are not met: each with what it would have to say
// for all unmet demands in which it has a part to be met, and none that is met to fail.
import type { Finding } from '../../base/finding';
import { comparePositions } from '../../base/range';
import type { ValueAt } from '../../calculation/address';
import { formulaAt } from '../../calculation/formulaAt';
import { isRatioCell } from '../../calculation/ratios';
import type { Document } from '../../documents/document';
import { withTexts } from '../../documents/substitute';
import { demandsOn } from './demands';
import type { Failure } from './demands';
import type { Demand } from './demand';
import { slipBetween } from '../../calculation/settling/slips';
import type { Slip } from '../../calculation/settling/slips';
import { daysFor } from './days';
import { placeKey, valueOn } from './places';
import { documentWith, textsFor } from './solving';

/** A value that would explain failures by being another one. */
export interface Suspect {
  readonly place: ValueAt;
  readonly explained: readonly Failure[];
  /** What it may say for them to be met. */
  readonly text: string;
  /** True where that is the only thing that it may say. */
  readonly isTold: boolean;
  /** True where something that does not hold is about this value, and not about all of its column. */
  readonly isMeant: boolean;
  /** What says that the value is wrong, whatever it explains. */
  readonly own?: Finding;
  readonly slip: Slip | undefined;
}

const [LEAST_PLACES, MOST_PLACES] = [6, 30]; // that are tried
const MOST_TRIALS = 150; // of a place for a failure: where much fails, fewer places are tried

/** Where the values of a document stand that unmet demands were judged by, and the demands. */
export type Parts = ReadonlyMap<string, { readonly place: ValueAt; readonly failures: readonly Failure[] }>;

/** The values that people entered and that unmet demands were judged by. */
export function partsIn(document: Document, failures: readonly Failure[]): Parts {
  const parts = new Map<string, { place: ValueAt; failures: Failure[] }>();
  for (const failure of failures) {
    for (const { start } of failure.reads) {
      const key = placeKey(start);
      const known = parts.get(key);
      const place = known?.place ?? valueOn(document, start);
      if (place === undefined) continue;
      const all = known?.failures ?? [];
      parts.set(key, { place, failures: all.includes(failure) ? all : [...all, failure] });
    }
  }
  return parts;
}

/**
 * The suspects among the values that at least so many unmet demands were judged by: all, or those alone that a typing
 * error explains.
 */
export function suspectsIn(document: Document, parts: Parts, least: number, isSlip = false): Suspect[] {
  const all = [...parts.values()]
    .filter(({ place, failures }) => failures.length >= least && isEntered(document, place))
    .toSorted((a, b) => b.failures.length - a.failures.length);
  const failures = new Set(all.flatMap((each) => each.failures)).size;
  const most = Math.min(MOST_PLACES, Math.max(LEAST_PLACES, Math.floor(MOST_TRIALS / Math.max(failures, 1))));
  const beyond = all[most]?.failures.length ?? 0; // as good as these are others that are not tried
  return all.slice(0, most).flatMap(({ place, failures: unmet }) => {
    const isMeant = unmet.some((each) => !readsColumn(parts, each, place));
    return unmet.length <= beyond ? [] : (suspectAt(document, place, { failures: unmet, isMeant, isSlip }) ?? []);
  });
}

// A sum says that a part is wrong, or that a row is missing, but not which; so does one of a single row.
function readsColumn(parts: Parts, { reads, finding }: Failure, { address, section, range }: ValueAt): boolean {
  const { spot, at } = address;
  if (section?.table?.rows.length === 1) return finding.range.start.line !== range.start.line;
  return reads.some(({ start }) => {
    const other = parts.get(placeKey(start))?.place.address;
    if (other === undefined || other.at?.join() === at?.join()) return false;
    return other.spot.section === spot.section && other.spot.id === spot.id;
  });
}

/** True where a value is what people entered, and nothing of its document gives it. */
export function isEntered(document: Document, { address: { spot }, spec, row, source }: ValueAt): boolean {
  const { type } = document;
  if (spot.isTotal) return false;
  const isFormula = 'formula' in spec && spec.formula !== undefined;
  if (isFormula && !('column' in source && formulaAt(document, source) === 'keeps')) return false;
  if (row !== undefined && 'column' in source && isRatioCell(document, row, source)) return false;
  const at = spot.section === undefined ? `fields.${spot.id}` : spot.id;
  return type?.checks.some((check) => check.computed && check.at === at && check.each === spot.section) !== true;
}

/** What a value would have to say, if it is what is wrong. */
function suspectAt(
  document: Document,
  place: ValueAt,
  asked: Pick<Trial, 'failures' | 'isMeant' | 'isSlip'>,
): Suspect | undefined {
  const trial = { document, place, held: () => heldOn(document, place), ...asked };
  if (place.value.kind === 'number') return byNumber(trial);
  return asked.isSlip ? undefined : byDays(trial);
}

/** The demands on a value that are met. */
function heldOn(document: Document, place: ValueAt): readonly Demand[] {
  const known = document.derived(knownHeld);
  const key = placeKey(place.range.start);
  const held = known.get(key) ?? demandsOn(document, place).filter((demand) => demand.holds(document) === true);
  known.set(key, held);
  return held;
}

function knownHeld(): Map<string, readonly Demand[]> {
  return new Map();
}

interface Trial {
  readonly document: Document;
  readonly place: ValueAt;
  readonly failures: readonly Failure[];
  /** The demands that are met, and must still be: asked for where those that are not would be. */
  readonly held: () => readonly Demand[];
  readonly isMeant: boolean;
  /** True where only a typing error is looked for. */
  readonly isSlip: boolean;
}

function byNumber({ document, place, failures, held, isMeant, isSlip }: Trial): Suspect | undefined {
  const demands = failures.map(({ demand }) => demand).toSorted((a, b) => Number(b.isExact) - Number(a.isExact));
  const texts = textsFor(document, place, demands);
  for (const text of isSlip ? upToLastSlip(place.text, [...texts]) : texts) {
    const tried = documentWith(document, place, text);
    if (tried === undefined || !isMet(tried, { failures, held })) continue;
    const slip = slipBetween(place.text, text);
    if (isSlip && slip === undefined) return undefined;
    const isTold = slip !== undefined || demands.some(({ isExact }) => isExact);
    return { place, explained: failures, text, isTold, isMeant, slip };
  }
  return undefined;
}

// What comes after the last of them need not be tried.
function upToLastSlip(written: string, texts: readonly string[]): readonly string[] {
  return texts.slice(0, texts.findLastIndex((each) => slipBetween(written, each) !== undefined) + 1);
}

function isMet(tried: Document, { failures, held }: Pick<Trial, 'failures' | 'held'>): boolean {
  return (
    failures.every(({ demand }) => demand.holds(tried) === true) &&
    held().every((demand) => demand.holds(tried) !== false)
  );
}

// A day that is wrong is some days off, or lies on the wrong side of another; which is right nobody can tell.
function byDays({ document, place, failures, held, isMeant }: Trial): Suspect | undefined {
  const demands = [...failures.map(({ demand }) => demand), ...held()];
  for (const text of daysFor(document, place, demands)) {
    if (isMet(withTexts(document, new Map([[place.source, text]])), { failures, held }))
      return { place, explained: failures, text, isTold: false, isMeant, slip: undefined };
  }
  return undefined;
}

/** The value of which a finding says what it must be, with the failures that this explains; undefined without any. */
export function toldBy(document: Document, parts: Parts, finding: Finding): Suspect | undefined {
  const [edit, ...more] = finding.fixes[0]?.edits ?? [];
  const { start } = finding.range;
  if (edit === undefined || more.length > 0 || comparePositions(edit.range.start, start) !== 0) return undefined;
  const part = parts.get(placeKey(start));
  if (part?.failures.some((each) => each.finding !== finding) !== true) return undefined;
  const { place } = part;
  const tried = withTexts(document, new Map([[place.source, edit.newText]]));
  const explained = part.failures.filter(({ demand }) => demand.holds(tried) !== false);
  const isMore = explained.some((each) => each.finding !== finding);
  if (!isMore || !isMet(tried, { failures: [], held: () => heldOn(document, place) })) return undefined;
  const slip = slipBetween(place.text, edit.newText);
  return { place, explained, text: edit.newText, isTold: true, isMeant: true, own: finding, slip };
}
