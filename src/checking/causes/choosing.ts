// Which of several suspects is the culprit. Of two that explain the same none is named, unless one alone is plausible
// by itself: by a typing error, or since something else says too that it is wrong. So it is with what only sums speak
// against, since a row may be missing as well.
import type { Finding } from '../../base/finding';
import type { Suspect } from './suspects';

interface Choice extends Pick<Suspect, 'isMeant' | 'slip'> {
  readonly explained: readonly unknown[];
  readonly own?: Finding | undefined;
}

/** The suspects that are named. */
export function culpritsAmong<S extends Choice>(suspects: readonly S[]): S[] {
  const left = suspects.filter((each) => !suspects.some((other) => isBeaten(each, other)));
  return left.filter((each) => {
    const rivals = left.filter((other) => other !== each && isRival(each, other));
    return rivals.length === 0 ? each.isMeant || isPlausible(each) : isPlausible(each) && !rivals.some(isPlausible);
  });
}

function isBeaten({ explained }: Choice, other: Choice): boolean {
  return other.explained.length > explained.length && explained.every((failure) => other.explained.includes(failure));
}

function isRival({ explained }: Choice, other: Choice): boolean {
  return explained.some((failure) => other.explained.includes(failure));
}

function isPlausible({ slip, own }: Choice): boolean {
  return slip !== undefined || own !== undefined;
}
