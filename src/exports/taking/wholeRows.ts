// Whether a text stops in the middle of a row, as one does that was cut off while it was saved or sent.
import { message } from '../../base/message';
import type { TableRow } from '../reading/cell';
import { UnreadableFile } from '../reading/unreadable';
import type { Recognition } from '../recognising/recognise';

/**
 * Looks at each row of figures: the last is cut off where no line ends behind it and it has fewer cells than the header
 * and all others. Throws {@link UnreadableFile}. A note below the table, which has no figures, is none.
 */
export function wholeRows(recognition: Recognition, file: string): (row: TableRow) => void {
  const last = lastTitle(recognition);
  let isAnyShort = false;
  return (row) => {
    if (row.width > last) return;
    if (row.isUnended === true && !isAnyShort && hasFigure(row))
      throw new UnreadableFile(message('data.cut-off', { file, row: row.number }));
    isAnyShort = true;
  };
}

/** The column of the last title. */
function lastTitle({ period, measures, ratios, named, unknown, leftOut, personal, doubled }: Recognition): number {
  const places = [...(period === undefined ? [] : [period]), ...measures, ...ratios];
  const others = [...unknown, ...leftOut, ...personal, ...doubled];
  return Math.max(...named.values(), ...[...places, ...others].map(({ at }) => at));
}

function hasFigure(row: TableRow): boolean {
  for (let at = 0; at < row.width; at++) {
    const sign = row.sign(at);
    if (sign >= 0x30 && sign <= 0x39) return true;
  }
  return false;
}
