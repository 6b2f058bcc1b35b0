// A list of cases, such as refunds: only how many there are, and what they sum up to, of each day. No row is kept.
import { labelKey, simplify } from '../../base/script';
import type { CaseMeasure, ExportDefinition } from '../../knowledge/platforms/definition';
import type { TableRow } from '../reading/cell';
import type { Recognition } from '../recognising/recognise';
import { readAmount } from '../values/amount';
import { plainText } from '../values/plain';
import { readDay } from '../values/span';
import { Figures, unitsOf } from './figures';
import { Gathering } from './gathering';
import type { Leftovers } from './leftovers';
import type { RowTaker, TableContext } from './rowTaker';
import type { Figure } from '../../observations/observation';

/** Takes cases. */
export function caseTaker(recognition: Recognition, context: TableContext, left: Leftovers): RowTaker {
  const { definition, named } = recognition;
  const { cases } = definition;
  const gathering = new Gathering(
    cases.map(() => 'sum'),
    true,
    left,
  );
  const figures = new Figures(cases.length);
  const cellOf = (row: TableRow, id: string) => row.cell(named.get(id) ?? -1);
  const isCounted = (row: TableRow, { where }: CaseMeasure): boolean => {
    if (where === undefined) return true;
    const text = labelKey(plainText(cellOf(row, where.column)));
    return where.is.some((each) => labelKey(each) === text);
  };
  const figureIn = (row: TableRow, { sum, unit, title }: CaseMeasure): Figure | undefined => {
    if (sum === undefined) return { value: 1, decimals: 0 };
    const cell = cellOf(row, sum);
    const reading = readAmount(cell, unit);
    if (reading.kind === 'amount') return reading;
    left.add('value-invalid', row.number, plainText(cell), simplify(title));
    return undefined;
  };
  const once = new Once(definition, (row, id) => plainText(cellOf(row, id)));
  const take = (row: TableRow): boolean => {
    const counted = cases.filter((each) => isCounted(row, each));
    const fresh = counted.filter((each) => once.isFirst(row, cases.indexOf(each)));
    if (fresh.length < counted.length) left.add('repeated', row.number, once.title);
    for (const each of fresh) {
      const cell = cellOf(row, each.day);
      const period = readDay(cell);
      const figure = period === undefined ? undefined : figureIn(row, each);
      if (period === undefined) left.add('day-missing', row.number, plainText(cell), simplify(each.title));
      else if (figure !== undefined) {
        figures.clear();
        figures.set(cases.indexOf(each), unitsOf(figure), figure.decimals, false);
        gathering.add(row.number, period, [], figures);
      }
    }
    return counted.length > 0;
  };
  const end = () => gathering.observations(context.source(), (_, rate) => rate);
  return { take, gathering, end };
}

/** Tells whether a case is counted for the first time: it may stand in two rows, each with the state it had then. */
class Once {
  /** What tells cases apart, as it is called: which case it is, is no business of a reader's. */
  readonly title: string;
  private readonly column: string | undefined;
  /** Of each measure the cases that are counted in it. */
  private readonly counted: readonly Set<string>[];

  constructor(
    { caseId, caseColumns, cases }: ExportDefinition,
    private readonly textIn: (row: TableRow, column: string) => string,
  ) {
    this.column = caseId;
    this.title = simplify(caseColumns.find(({ id }) => id === caseId)?.title ?? '');
    this.counted = cases.map(() => new Set());
  }

  isFirst(row: TableRow, measure: number): boolean {
    const id = this.column === undefined ? '' : this.textIn(row, this.column);
    const counted = this.counted[measure];
    if (id === '' || counted === undefined) return true;
    const before = counted.size;
    counted.add(id);
    return counted.size > before;
  }
}
