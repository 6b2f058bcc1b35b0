// What a row's figure is to be beside its target, and whether it is.
import type { TableContract } from '../knowledge/contracts/contract';
import type { DocumentType } from '../knowledge/contracts/documentType';
import type { DocumentRow } from './document';

/** Which columns a table compares, by the contract. */
export type Comparison = NonNullable<TableContract['reached']>;

/** A figure that is the better the higher, the lower or the nearer to its target it is. */
export type Better = 'higher' | 'lower' | 'nearest';

/** What is better in a row of a table. */
export function betterOf({ cells }: Pick<DocumentRow, 'cells'>, { lowerIf, nearestIf }: Comparison): Better {
  const reads = (choice: typeof lowerIf): boolean => {
    const value = choice && cells.get(choice.column)?.value;
    return value?.kind === 'text' && value.text === choice?.is;
  };
  if (reads(nearestIf)) return 'nearest';
  return reads(lowerIf) ? 'lower' : 'higher';
}

/** A figure beside what was aimed at. */
export interface Attained {
  readonly better: Better;
  readonly actual: number;
  readonly target: number;
}

/** Whether a figure is as good as its target asks, with the limits of its type. */
export function isMet(
  { limits }: Pick<DocumentType, 'limits'>,
  { nearestIf }: Pick<Comparison, 'nearestIf'>,
  { better, actual, target }: Attained,
): boolean {
  if (better === 'lower') return actual <= target;
  if (better === 'higher') return actual >= target;
  const within = (limit: string | undefined): number => target * (limits[limit ?? ''] ?? 0) + Math.abs(target) * 1e-9;
  return actual >= target - within(nearestIf?.below) && actual <= target + within(nearestIf?.above);
}
