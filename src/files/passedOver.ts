// What is passed over where documents are looked for. It is counted, so that nobody takes a document for checked that
// was never looked at. Hidden files and folders are not counted: nobody keeps documents there.
import { message } from '../base/message';
import type { Message } from '../base/message';
import { MAX_DEPTH } from './selection';

/** Why something is passed over: a link may lead anywhere, a folder may be another program's, or too deep. */
export type PassedReason = 'link' | 'program' | 'deep';

/** How much was passed over for one reason, and the first of it by its path. */
export interface PassedOver {
  readonly reason: PassedReason;
  readonly count: number;
  readonly first: string;
}

const REASONS: readonly PassedReason[] = ['link', 'program', 'deep'];

/** Single paths by reason. */
export function passedOver(paths: readonly (readonly [reason: PassedReason, path: string])[]): PassedOver[] {
  return REASONS.flatMap((reason) => {
    const [first, ...others] = paths.flatMap(([each, path]) => (each === reason ? [path] : [])).sort();
    return first === undefined ? [] : [{ reason, count: others.length + 1, first }];
  });
}

/** How it is said, and what to do about it. */
export function passedMessage({ reason, count, first }: PassedOver): Message {
  return message(`passed.${reason}`, { count, first, limit: MAX_DEPTH });
}
