// Which of several suspects is the culprit. Of two that explain the same none is named, unless one alone is plausible
// by itself: by a typing error, or since something else says too that it is wrong. So it is with what only sums speak
// against, since a row may be missing as well.
import type { Suspect } from './suspects';

/** The suspects that are named. */
export function culpritsAmong(suspects: readonly Suspect[]): Suspect[] {
  const left = suspects.filter((each) => !suspects.some((other) => isBeaten(each, other)));
  return left.filter((each) => {
    const rivals = left.filter((other) => other !== each && isRival(each, other));
    return rivals.length === 0 ? each.isMeant || isPlausible(each) : isPlausible(each) && !rivals.some(isPlausible);
  });
}

function isBeaten({ explained }: Suspect, other: Suspect): boolean {
  return other.explained.length > explained.length && explained.every((failure) => other.explained.includes(failure));
}

function isRival({ explained }: Suspect, other: Suspect): boolean {
  return explained.some((failure) => other.explained.includes(failure));
}

function isPlausible({ slip, own }: Suspect): boolean {
  return slip !== undefined || own !== undefined;
}
