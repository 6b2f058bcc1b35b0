// The findings of a place of the sheet, by their numbers.
import type { Sheet, SheetFinding } from '../../../features/sheet/model';

/** A finding with its number among those of the sheet. */
export interface NumberedFinding {
  readonly number: number;
  readonly finding: SheetFinding;
}

/** The findings of these numbers, without those that only say that something is still to be filled in. */
export function findingsOf({ findings }: Sheet, numbers: readonly number[] = []): NumberedFinding[] {
  return numbers.flatMap((number) => {
    const finding = findings[number];
    return finding === undefined || finding.isOpen ? [] : [{ number, finding }];
  });
}
