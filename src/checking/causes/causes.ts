// Telling causes: of the findings of one document, those that one wrong value or one fault explains are told once,
// where it stands.
import type { Finding } from '../../base/finding';
import { labelOf, message } from '../../base/message';
import { comparePositions } from '../../base/range';
import { bringsAny } from '../../calculation/linking/owning';
import type { ValuePlace } from '../../calculation/linking/owning';
import type { LinkedRows } from '../../calculation/linking/linkedRows';
import type { ValueAt } from '../../calculation/address';
import type { Document, DocumentCell, DocumentField } from '../../documents/document';
import { withTexts } from '../../documents/substitute';
import type { Knowledge } from '../../knowledge/knowledge';
import { culpritsAmong } from './choosing';
import { failuresIn, RELATING } from './demands';
import type { Failure } from './demands';
import { guessOf, mergedAt, mergedInto, slipMessage } from './merging';
import type { Merge } from './merging';
import { slipBetween } from '../../calculation/settling/slips';
import type { Slip } from '../../calculation/settling/slips';
import { isSpoiling, spoiledIn } from './spoiled';
import { partsIn, suspectsIn, toldBy } from './suspects';
import type { Parts, Suspect } from './suspects';

/** What is looked at to tell causes. */
export interface Looking {
  readonly document: Document;
  readonly knowledge: Knowledge;
  /** The links of the document with both sides read; none while it is looked at by itself. */
  readonly links: readonly LinkedRows[];
  /** What the rules of `WITNESSES` find in the document as it would be. */
  readonly recheck: (document: Document) => readonly Finding[];
}

/** Findings of which those that have a cause are told there, and the values that were named as causes. */
export interface Told {
  readonly findings: readonly Finding[];
  readonly culprits: readonly ValuePlace[];
}

/** The rules that have a say in whether another value would do. */
export const WITNESSES: readonly string[] = [
  ...RELATING,
  'figure-contradicted',
  'figure-implausible',
  'trend-contradicted',
];

const MOST_FAILURES = 150;
const MOST_SLIPS = 4; // failures of which each is looked at by itself

/** True where findings may have a cause among them, or in a value. */
export function mayHaveCauses(findings: readonly Finding[]): boolean {
  const relating = findings.filter(({ rule }) => RELATING.includes(rule)).length;
  return relating > MOST_FAILURES ? false : relating > 0 || (findings.length > 1 && findings.some(isSpoiling));
}

/** The findings of a document, those that have a cause told there. */
export function withCauses(findings: readonly Finding[], looking: Looking): Told {
  const { document, knowledge } = looking;
  const spoiled = spoiledIn(document, findings, knowledge);
  const left = without(findings, spoiled);
  const failures = failuresIn(document, left, knowledge);
  const parts = partsIn(document, failures);
  const culprits = culpritMerges({ findings: left, failures, parts, looking });
  const told = without(left, culprits);
  const slips = slipsIn({ findings: told, failures, parts, looking });
  const merged = [...culprits, ...spoiled].map(({ finding }) => finding);
  return {
    findings: [...told.map((each) => slips.get(each)?.finding ?? each), ...merged],
    culprits: [...culprits, ...slips.values()].flatMap(({ culprit }) => culprit ?? []),
  };
}

function without(findings: readonly Finding[], merges: readonly Merge[]): readonly Finding[] {
  const gone = new Set(merges.flatMap(({ instead }) => instead));
  return gone.size === 0 ? findings : findings.filter((each) => !gone.has(each));
}

interface Case {
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  readonly parts: Parts;
  readonly looking: Looking;
}

function culpritMerges(all: Case): Merge[] {
  const { findings, failures, parts, looking } = all;
  const { document } = looking;
  const told = eachPlace(findings.flatMap((each) => (saysValue(each) ? (toldBy(document, parts, each) ?? []) : [])));
  const solved = failures.length < 2 ? [] : suspectsIn(document, parts, 2);
  const suspects = solved.filter((each) => isLikely(each, findings, looking));
  const culprits = culpritsAmong([...told, ...suspects.filter((each) => !told.some((other) => isSame(each, other)))]);
  const tried = verified(all, culprits);
  return tried.flatMap(({ culprit, also }) => {
    const here = culprit.own === undefined ? [] : findings.filter((each) => isLike(each, culprit.own));
    const explained = [...new Set([...culprit.explained.map(({ finding }) => finding), ...here, ...also])];
    const own = culprit.own ?? findings.find((each) => isAt(each, culprit.place) && !explained.includes(each));
    const into = own && mergedInto(document.path, own, explained);
    const merge = into ?? (culprit.own === undefined ? mergedAt(document.path, culprit, explained) : undefined);
    return merge === undefined ? [] : [{ ...merge, culprit: placeOf(culprit) }];
  });
}

// Two links may bring the same to one place: the one that owns it says so.
function eachPlace(all: readonly Suspect[]): Suspect[] {
  const isSafe = ({ own }: Suspect): boolean => own?.fixes[0]?.applicability === 'safe';
  const told = all.toSorted((a, b) => Number(isSafe(b)) - Number(isSafe(a)));
  return told.filter(
    (each, index) =>
      !told.slice(0, index).some(({ place, text }) => place.source === each.place.source && text === each.text),
  );
}

function isLike({ rule, range, expected }: Finding, own: Finding | undefined): boolean {
  return rule === own?.rule && expected === own.expected && comparePositions(range.start, own.range.start) === 0;
}

const SAYING: readonly string[] = ['formula-mismatch', 'total-mismatch', 'ratio-aggregated', 'link-mismatch'];

/** True for a finding that says what a value must be, whatever else does not agree. */
function saysValue({ rule, fixes }: Finding): boolean {
  return SAYING.includes(rule) || (rule === 'check-failed' && fixes[0]?.applicability === 'safe');
}

function isSame({ place, explained }: Suspect, other: Suspect): boolean {
  return place.source === other.place.source && explained.length <= other.explained.length;
}

function isAt({ range }: Finding, place: ValueAt): boolean {
  return comparePositions(range.start, place.range.start) === 0;
}

function placeOf({ place: { address, row } }: Suspect): ValuePlace {
  return { section: address.spot.section, line: row?.source.line, column: address.spot.id };
}

// A value that a link brings is wrong only where the link says so, and then it is what the link says.
function isLikely(suspect: Suspect, findings: readonly Finding[], { links }: Looking): boolean {
  const { place, text } = suspect;
  if (!bringsAny(links, placeOf(suspect))) return true;
  const brought = findings.find((each) => each.rule === 'link-mismatch' && isAt(each, place));
  return brought?.expected !== undefined && sameNumber(brought.expected, text);
}

function sameNumber(a: string, b: string): boolean {
  return a.trim() === b.trim();
}

interface Verified {
  readonly culprit: Suspect;
  /** What other witnesses say less then. */
  readonly also: readonly Finding[];
}

/** The culprits that leave less to be found, and nothing new, by all that has a say. */
function verified({ findings, looking }: Case, culprits: readonly Suspect[]): Verified[] {
  if (culprits.length === 0) return [];
  const before = new Set(findings.map(nameOf));
  const leaves = (some: readonly Suspect[]): ReadonlySet<string> | undefined => {
    const texts = new Map<DocumentCell | DocumentField, string>(some.map(({ place, text }) => [place.source, text]));
    const after = new Set(looking.recheck(withTexts(looking.document, texts)).map(nameOf));
    return [...after].some((each) => !before.has(each)) ? undefined : after;
  };
  const together = leaves(culprits);
  const sound = together === undefined ? culprits.filter((each) => leaves([each]) !== undefined) : culprits;
  const after = together ?? leaves(sound) ?? before;
  const freed = findings.filter((each) => isWitness(each) && !after.has(nameOf(each)));
  return sound.map((culprit) => ({
    culprit,
    also: freed.filter(({ expected }) => sound.length === 1 || expected === culprit.place.text),
  }));
}

function isWitness({ rule }: Finding): boolean {
  return WITNESSES.includes(rule) && !RELATING.includes(rule);
}

function nameOf({ rule, message: { id }, range: { start } }: Finding): string {
  return `${rule} ${id.split('.')[0] ?? ''} ${String(start.line)}:${String(start.character)}`;
}

interface SlipTold {
  readonly finding: Finding;
  readonly culprit?: ValuePlace;
}

/** The failures that a typing error explains alone, with what is said of it. */
function slipsIn({ findings, failures, parts, looking }: Case): Map<Finding, SlipTold> {
  const left = failures.filter(({ finding }) => findings.includes(finding));
  const named = new Map<Finding, SlipTold>();
  if (left.length > MOST_SLIPS) return named;
  const single = new Map([...parts].filter(([, part]) => part.failures.length === 1));
  const suspects = suspectsIn(looking.document, single, 1, true).filter((each) => isLikely(each, findings, looking));
  for (const failure of left) {
    const { finding } = failure;
    const likely = suspects.filter(({ explained }) => explained.includes(failure));
    const suspect = likely.length === 1 ? likely[0] : undefined;
    const own = ownSlip(finding, suspect);
    if (own !== undefined) named.set(finding, { finding: withSlip(finding, own) });
    else if (suspect !== undefined)
      named.set(finding, { finding: withGuess(finding, suspect), culprit: placeOf(suspect) });
  }
  return named;
}

// Of metrics that do not fit, a factor may be that of any: only what no other explains is told.
function ownSlip(finding: Finding, suspect: Suspect | undefined): Slip | undefined {
  const { rule, actual = '', expected = '' } = finding;
  if (rule !== 'metrics-disagree') return slipBetween(actual, expected);
  return suspect !== undefined && isAt(finding, suspect.place) ? suspect.slip : undefined;
}

function withSlip(finding: Finding, slip: Slip): Finding {
  return { ...finding, message: message('slip.told', { text: finding.message, slip: slipMessage(slip) }) };
}

function withGuess(finding: Finding, { place, text, slip }: Suspect): Finding {
  if (slip === undefined) return finding;
  const before = place.text.trim();
  const said = { label: labelOf(place.spec), before, text, slip: slipMessage(slip) };
  const fix = guessOf(place, text, message('fix.slip', said));
  return {
    ...finding,
    message: message('slip.of-input', { ...said, told: finding.message }),
    fixes: [...finding.fixes, fix],
  };
}
