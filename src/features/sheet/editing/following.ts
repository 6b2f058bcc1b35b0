// What follows from a change of a document, inside it: values that are computed from what changed, and those that a
// link brings to a row once it is named. It is worked out after the change and written with it, as one step.
import type { TextEdit } from '../../../base/range';
import { addressesOf, valueAt } from '../../../calculation/address';
import type { Address, ValueAt } from '../../../calculation/address';
import { ownerGives } from '../../../calculation/owner';
import { recalculated } from '../../../calculation/recalculation';
import { valuesOf } from '../../../calculation/values';
import type { Setting, Values } from '../../../calculation/values';
import type { Document } from '../../../documents/document';
import { withTried } from '../../../documents/workspace';
import type { OpenWorkspace } from '../../openWorkspace';
import { changedBy, composed, isChanged } from './lineOrigins';
import type { Changed } from './lineOrigins';
import { lineEnd } from './target';

/** The edits with those of the values that follow. What a person set otherwise than it follows stays as he set it. */
export function withFollowing(
  open: OpenWorkspace,
  document: Document,
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  if (edits.length === 0 || document.type === undefined) return edits;
  const { path, text } = document;
  const { workspace } = open.checked;
  const change = changedBy(text, edits);
  const after = valuesOf(withTried(workspace, path, change.after), open.plan());
  const now = after.document(path);
  if (now === undefined) return edits;
  const before = valuesOf(workspace, open.plan());
  const at = { before, document: now, change };
  const { followed } = recalculated(after, startsIn(at), (other) => other !== path);
  const later = followed.filter(({ address, range }) => {
    const place = placeBefore(at, address, range.start.line);
    return place === undefined || !isOverridden(before, place);
  });
  const texts = later.map(({ range, after: newText }) => ({ range, newText }));
  return later.length === 0 ? edits : composed(change, texts, lineEnd(document));
}

interface Change {
  readonly before: Values;
  /** As it is after the change. */
  readonly document: Document;
  readonly change: Changed;
}

/** What the change itself says, as what others follow from: what stands otherwise, is new, or beside what is gone. */
function startsIn(at: Change): Setting[] {
  return addressesOf(at.document, isChanged(at.change)).flatMap((address): Setting[] => {
    const place = valueAt(at.document, address);
    const line = place?.range.start.line ?? -1;
    if (place === undefined || place.value.kind === 'placeholder') return [];
    const isSame = placeBefore(at, address, line)?.text === place.text && at.change.isSameCount;
    return isSame ? [] : [{ address, text: place.text }];
  });
}

/** What stood at a place before: on the line that its line was. */
function placeBefore({ before, change }: Change, { path, spot }: Address, line: number): ValueAt | undefined {
  const document = before.document(path);
  const origin = change.origins[line];
  if (document === undefined || origin === undefined) return undefined;
  const { section, id, isTotal } = spot;
  const there = addressesOf(document, (each) => each === origin).find(
    (each) => each.spot.section === section && each.spot.id === id && each.spot.isTotal === isTotal,
  );
  return there && valueAt(document, there);
}

/** Whether a person gave a place another value than it followed. */
function isOverridden(values: Values, { address, value }: ValueAt): boolean {
  if (value.kind === 'placeholder' || value.kind === 'missing') return false;
  return ownerGives(values, address)?.agrees === false;
}
