// What is said where a value is wrong that other documents contradict, and what at theirs.
import { submittedBy } from '../../../base/finding';
import type { Finding, Related } from '../../../base/finding';
import { labelOf, message } from '../../../base/message';
import type { Message } from '../../../base/message';
import type { ValueAt } from '../../../calculation/address';
import { gravestOf, guessOf, relatedOf, slipMessage } from '../merging';
import type { Slip } from '../../../calculation/settling/slips';
import type { Comparison } from './comparisons';

/** A comparison that does not agree, with what is found of it, where its document is shown. */
export interface Refuted {
  readonly comparison: Comparison;
  readonly finding: Finding | undefined;
}

/** A value that others contradict, with what it would have to say for all of them to agree. */
export interface Culprit {
  readonly place: ValueAt;
  readonly text: string;
  readonly refuted: readonly Refuted[];
  /** What is no longer found in its own document then. */
  readonly freed: readonly Finding[];
  /** What says at its place the same already. */
  readonly own: Finding | undefined;
  /** How many documents contradict it. */
  readonly documents: number;
  readonly explained: readonly object[];
  readonly isMeant: boolean;
  readonly slip: Slip | undefined;
}

/** The findings of all documents in which culprits are told, or what refers to them. */
export function tellingOf(
  culprits: readonly Culprit[],
  findings: (path: string) => readonly Finding[] | undefined,
): Map<string, readonly Finding[]> {
  const told = new Map<string, readonly Finding[]>();
  const change = (path: string, next: (all: readonly Finding[]) => readonly Finding[]): void => {
    told.set(path, next(told.get(path) ?? findings(path) ?? []));
  };
  for (const culprit of culprits) {
    const { path } = culprit.place.address;
    const instead = insteadOf(culprit);
    change(path, (all) => [...all.filter((each) => !instead.includes(each)), findingOf(culprit)]);
    for (const { comparison, finding } of culprit.refuted) {
      const other = comparison.mine.row.record.path;
      if (finding === undefined || other === path) continue;
      change(other, (all) => all.map((each) => (each === finding ? referring(finding, culprit) : each)));
    }
  }
  return told;
}

/** The findings of its own document for which that of a culprit stands. */
function insteadOf({ place: { address }, refuted, freed, own }: Culprit): Finding[] {
  const here = refuted.filter(({ comparison }) => comparison.mine.row.record.path === address.path);
  const all = [own, ...here.map(({ finding }) => finding), ...freed];
  return [...new Set(all.filter((each) => each !== undefined))];
}

function findingOf(culprit: Culprit): Finding {
  const { place, text, refuted, own } = culprit;
  const { path } = place.address;
  const others = insteadOf(culprit).filter((each) => each !== own);
  const elsewhere = refuted.flatMap(({ comparison, finding }) => {
    const other = comparison.mine.row.record.path;
    return finding === undefined || other === path ? [] : relatedOf(other, [{ ...finding, related: [] }]);
  });
  const found = [...refuted.flatMap(({ finding }) => finding ?? []), ...insteadOf(culprit)];
  const { rule = 'link-mismatch', severity = 'error', clause } = gravestOf(found) ?? {};
  const related = [...(own?.related ?? []), ...relatedOf(path, others), ...elsewhere];
  return {
    rule: own?.rule ?? rule,
    severity,
    message: said(culprit),
    range: place.range,
    ...(clause !== undefined && { clause }),
    expected: text,
    actual: place.text.trim(),
    fixes: own?.fixes ?? [guessOf(place, text, message('fix.culprit.across', argumentsOf(culprit)))],
    related: distinct(related),
  };
}

function distinct(related: readonly Related[]): Related[] {
  const keyed = related.map((each) => [JSON.stringify([each.rule, each.path, each.range]), each] as const);
  return [...new Map(keyed).values()];
}

function argumentsOf({ place, text, documents }: Culprit): NonNullable<Message['args']> {
  return { label: labelOf(place.spec), before: place.text.trim(), text, count: documents };
}

function said(culprit: Culprit): Message {
  const { own, slip } = culprit;
  const told = own === undefined ? message('culprit.across', argumentsOf(culprit)) : saidToo(culprit, own);
  const isKnown = slip === undefined || JSON.stringify(told).includes('"slip.');
  return isKnown ? told : message('slip.told', { text: told, slip: slipMessage(slip) });
}

// What says so already names what it goes by; those that follow from the value come to it.
function saidToo({ place, refuted }: Culprit, own: Finding): Message {
  const paths = refuted.map(({ comparison }) => comparison.mine.row.record.path);
  const count = new Set(paths.filter((each) => each !== place.address.path)).size;
  return count === 0 ? own.message : message('culprit.too', { told: own.message, count });
}

// What is right here is no fault of this document: it says where one is, and blocks nothing.
function referring(finding: Finding, culprit: Culprit): Finding {
  const { path } = culprit.place.address;
  const there: Related = { rule: finding.rule, message: said(culprit), path, range: culprit.place.range };
  const sources = (finding.related ?? []).filter(({ range, ...each }) => each.path !== path || !isSame(range, there));
  const told: Finding = {
    ...finding,
    severity: 'information',
    message: message('culprit.elsewhere', { told: finding.message }),
    fixes: finding.fixes.map((fix) => ({ ...fix, applicability: 'ask' })),
    related: [there, ...sources],
  };
  return submittedBy(told, told);
}

function isSame({ start }: Related['range'], { range }: Related): boolean {
  return start.line === range.start.line && start.character === range.start.character;
}
