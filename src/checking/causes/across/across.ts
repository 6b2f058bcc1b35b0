// Telling causes across documents: a value that several other documents contradict, all of them alike, is told once,
// where it stands; what is found at theirs refers to it.
import type { Finding } from '../../../base/finding';
import { comparePositions } from '../../../base/range';
import { broughtText, sidesAgree } from '../../../calculation/linking/sides';
import type { Side } from '../../../calculation/linking/sides';
import type { Document } from '../../../documents/document';
import { placeOf } from '../../../documents/record';
import { withTexts } from '../../../documents/substitute';
import { readDocument } from '../../../documents/workspace';
import type { Workspace } from '../../../documents/workspace';
import { WITNESSES } from '../causes';
import { culpritsAmong } from '../choosing';
import { placeKey, valueOn } from '../places';
import { slipBetween } from '../../../calculation/settling/slips';
import { isEntered } from '../suspects';
import { comparing, othersOf, wantedAt } from './comparisons';
import type { Comparison, PlaceIn } from './comparisons';
import { tellingOf } from './telling';
import type { Culprit, Refuted } from './telling';

/** What is looked at to tell causes across documents. */
export interface LookingAcross {
  readonly workspace: Workspace;
  /** What is found in a document by itself; undefined where it is not shown. */
  readonly findings: (path: string) => readonly Finding[] | undefined;
  /** What its own rules find in it, each told by itself. */
  readonly apart: (path: string) => readonly Finding[];
  /** What the rules that have a say find in a document as it would be. */
  readonly recheck: (document: Document) => readonly Finding[];
}

/** The rule whose findings say that documents do not fit together. */
const COMPARING = 'link-mismatch';

const MOST_PLACES = 40; // that are looked at
const FEWEST_WITNESSES = 2; // since of two documents that differ either may be wrong

/** True where what is found in a document may have its cause in another. */
export function comparesOthers(findings: readonly Finding[]): boolean {
  return findings.some(({ rule }) => rule === COMPARING);
}

/** The findings of the documents of which some have their cause in another, by these or at it. */
export function toldAcross(paths: readonly string[], looking: LookingAcross): Map<string, readonly Finding[]> {
  const at = comparing(looking.workspace);
  const suspects = placesToLookAt(paths, looking).flatMap((place) => suspectAt(place, at(place), looking) ?? []);
  return suspects.length === 0
    ? new Map<string, readonly Finding[]>()
    : tellingOf(culpritsAmong(suspects), looking.findings);
}

/** The places that several findings speak of, in different documents or beside what is found in their own. */
function placesToLookAt(paths: readonly string[], { findings }: LookingAcross): PlaceIn[] {
  const spoken = new Map<string, { readonly place: PlaceIn; readonly by: Set<string> }>();
  const speak = (place: PlaceIn, path: string): void => {
    const key = `${placeKey(place.start)} ${place.path}`;
    const known = spoken.get(key) ?? { place, by: new Set() };
    spoken.set(key, known);
    known.by.add(path);
  };
  for (const path of paths.toSorted()) {
    for (const { rule, range, related = [] } of findings(path) ?? []) {
      if (rule !== COMPARING) continue;
      const sources = related.filter((each) => each.rule === undefined && each.path !== path);
      for (const each of sources) {
        speak({ path, start: range.start }, each.path);
        speak({ path: each.path, start: each.range.start }, path);
      }
    }
  }
  const isLikely = ({ place, by }: { readonly place: PlaceIn; readonly by: ReadonlySet<string> }): boolean =>
    by.size >= FEWEST_WITNESSES || (findings(place.path)?.length ?? 0) > 0;
  return [...spoken.values()]
    .filter((each) => findings(each.place.path) !== undefined && isLikely(each))
    .toSorted((a, b) => b.by.size - a.by.size)
    .slice(0, MOST_PLACES)
    .map(({ place }) => place);
}

/** The value at a place as what is wrong, where all that it is compared with asks for one other. */
function suspectAt(place: PlaceIn, all: readonly Comparison[], looking: LookingAcross): Culprit | undefined {
  const refuted = refutedAmong(all, place, looking) ?? [];
  const wanted = wantedBy(refuted, place);
  if (wanted === undefined) return undefined;
  const document = readDocument(looking.workspace, place.path);
  const found = document && valueOn(document, place.start);
  if (document === undefined || found === undefined) return undefined;
  const text = broughtText(found.spec, wanted);
  const own = looking.findings(place.path)?.find((each) => saysThere(each, place, text));
  if (own === undefined && !isEntered(document, found)) return undefined;
  const freed = freedBy(document, withTexts(document, new Map([[found.source, text]])), looking);
  if (freed === undefined || text === found.text.trim()) return undefined;
  const others = new Set(refuted.flatMap(({ comparison }) => othersOf(comparison, place)));
  if (others.size + (freed.length > 0 ? 1 : 0) < FEWEST_WITNESSES) return undefined;
  return {
    place: found,
    text,
    refuted,
    freed,
    own,
    documents: others.size,
    explained: [...refuted.map(({ comparison }) => comparison), ...freed],
    isMeant: true,
    slip: slipBetween(found.text, text),
  };
}

function saysThere({ range, expected }: Finding, { start }: PlaceIn, text: string): boolean {
  return comparePositions(range.start, start) === 0 && expected === text;
}

/**
 * The comparisons that do not agree, with what was found of them; undefined where one agrees, or has its cause in
 * another document's value. What a comment silences has no say.
 */
function refutedAmong(all: readonly Comparison[], place: PlaceIn, { findings }: LookingAcross): Refuted[] | undefined {
  if (all.some(({ agrees }) => agrees)) return undefined;
  const refuted: Refuted[] = [];
  for (const comparison of all) {
    const { row, fact } = comparison.mine;
    const { start } = placeOf(fact);
    const here = findings(row.record.path);
    const finding = here?.find(({ rule, range }) => rule === COMPARING && comparePositions(range.start, start) === 0);
    const isTold = finding?.related?.some(({ rule }) => rule !== undefined) === true;
    if (isTold && row.record.path !== place.path) return undefined;
    if (here === undefined || finding !== undefined) refuted.push({ comparison, finding });
  }
  return refuted;
}

/** What all of them ask for, in the finest form that one has; undefined where they do not ask for the same. */
function wantedBy(refuted: readonly Refuted[], place: PlaceIn): Side | undefined {
  const sides = refuted.map(({ comparison }) => wantedAt(comparison, place));
  const [finest] = sides.flatMap((each) => each ?? []).toSorted((a, b) => decimalsOf(b) - decimalsOf(a));
  const isAgreed = finest !== undefined && sides.every((each) => each !== undefined && sidesAgree(each, finest));
  return isAgreed && finest.value.kind !== 'invalid' ? finest : undefined;
}

function decimalsOf({ value }: Side): number {
  return value.kind === 'number' ? value.decimals : 0;
}

/** What is no longer found in a document as it would be; undefined where something new is. */
function freedBy({ path: here }: Document, after: Document, looking: LookingAcross): Finding[] | undefined {
  const { findings, apart, recheck } = looking;
  const was = new Set(apart(here).flatMap((each) => (WITNESSES.includes(each.rule) ? [nameOf(each)] : [])));
  const is = new Set(recheck(after).map(nameOf));
  if ([...is].some((each) => !was.has(each))) return undefined;
  const isFreed = (name: string): boolean => was.has(name) && !is.has(name);
  return (findings(here) ?? []).filter((finding) => {
    const all = [finding, ...(finding.related ?? []).filter(({ rule, path }) => rule && path === here)];
    const names = all.map(nameOf).filter((each) => was.has(each));
    return names.length > 0 && names.every(isFreed);
  });
}

function nameOf({ rule = '', range: { start } }: Pick<Finding, 'range'> & { readonly rule?: string }): string {
  return `${rule} ${placeKey(start)}`;
}
