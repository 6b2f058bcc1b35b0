// One finding in place of several: what it explains is told beside it, as other places with what was said there.
import { asSubmitted, compareSeverity, submittedBy } from '../../base/finding';
import type { Finding, Fix, Related } from '../../base/finding';
import { labelOf, message } from '../../base/message';
import type { Message } from '../../base/message';
import { comparePositions, overlaps } from '../../base/range';
import type { TextEdit } from '../../base/range';
import type { ValuePlace } from '../../calculation/linking/owning';
import type { Slip } from '../../calculation/settling/slips';
import type { Suspect } from './suspects';

/** A finding that stands for others. */
export interface Merge {
  readonly finding: Finding;
  /** The findings that are no longer told by themselves, its own among them where it was there before. */
  readonly instead: readonly Finding[];
  /** The value that is named as the cause, where it is one. */
  readonly culprit?: ValuePlace;
}

/** A finding that was there with what it explains, as grave as the gravest of it. */
export function mergedInto(path: string, finding: Finding, explained: readonly Finding[]): Merge | undefined {
  const others = explained.filter((each) => each !== finding);
  if (others.length === 0) return undefined;
  const all = [finding, ...others];
  const { severity } = gravestOf(all) ?? finding;
  const later = gravestOf(all.map(asSubmitted)) ?? finding;
  const related = [...(finding.related ?? []), ...relatedOf(path, others)];
  const fixes = [...finding.fixes, ...inserted(others)];
  const merged = { ...finding, severity, related, fixes };
  return { finding: submittedBy(merged, { ...asSubmitted(finding), severity: later.severity }), instead: all };
}

/** The gravest of findings. */
export function gravestOf(findings: readonly Finding[]): Finding | undefined {
  return findings.toSorted((a, b) => compareSeverity(a.severity, b.severity))[0];
}

/** The finding at a culprit, of the rule of the gravest that it explains. */
export function mergedAt(path: string, { place, text, isTold, slip }: Suspect, explained: readonly Finding[]): Merge {
  const { rule = '', severity = 'error', clause } = gravestOf(explained) ?? {};
  const before = place.text.trim();
  const said = { label: labelOf(place.spec), before, text, count: explained.length };
  const told = isTold ? message('culprit', said) : message('culprit.open', said);
  const guess = isTold ? [guessOf(place, text, message('fix.culprit', said))] : [];
  const finding: Finding = {
    rule,
    severity,
    message: slip === undefined ? told : message('slip.told', { text: told, slip: slipMessage(slip) }),
    range: place.range,
    ...(clause !== undefined && { clause }),
    ...(isTold && { expected: text }),
    actual: before,
    fixes: [...guess, ...following(explained, said)],
    related: relatedOf(path, explained),
  };
  return { finding: submittedBy(finding, gravestOf(explained.map(asSubmitted)) ?? finding), instead: explained };
}

/** The fix that writes what a value probably should be. */
export function guessOf({ range }: Pick<Suspect['place'], 'range'>, newText: string, title: Message): Fix {
  return { title, edits: [{ range, newText }], applicability: 'ask', isGuess: true };
}

/** How a typing error is called. */
export function slipMessage(slip: Slip): Message {
  if (slip.kind === 'swapped') return message('slip.swapped');
  return slip.factor === 10_000 ? message('slip.unit') : message('slip.times', { factor: slip.factor });
}

/** What was found in a document, told as other places. */
export function relatedOf(path: string, findings: readonly Finding[]): Related[] {
  return findings.flatMap(({ rule, message: said, range, related = [] }) => [
    { rule, message: said, path, range },
    ...related,
  ]);
}

// Where the value is meant as it stands, what follows from it is what must change.
function following(explained: readonly Finding[], said: NonNullable<Message['args']>): Fix[] {
  const edits = explained.flatMap(({ fixes }) => {
    const fix = fixes.find(({ applicability }) => applicability === 'safe');
    return fix?.edits.length === 1 ? fix.edits : [];
  });
  const apart = edits.filter((each, index) => !edits.slice(0, index).some((other) => isSamePlace(each, other)));
  if (apart.length === 0) return [];
  return [{ title: message('fix.follow', { ...said, count: apart.length }), edits: apart, applicability: 'ask' }];
}

function isSamePlace({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  return overlaps(a, b) || comparePositions(a.start, b.start) === 0;
}

// Rows that several findings would put in at one place go in together.
function inserted(explained: readonly Finding[]): Fix[] {
  const edits = explained.flatMap(({ fixes: [fix] }) => (fix?.edits.length === 1 ? fix.edits : []));
  const [first] = edits;
  const isOnePlace = edits.every(
    ({ range }) => first !== undefined && comparePositions(range.start, first.range.start) === 0,
  );
  if (first === undefined || !isOnePlace || edits.length < explained.length || !first.newText.startsWith('\n'))
    return [];
  const edit = { range: first.range, newText: edits.map(({ newText }) => newText).join('') };
  return [{ title: message('fix.insert-all', { count: edits.length }), edits: [edit], applicability: 'ask' }];
}
