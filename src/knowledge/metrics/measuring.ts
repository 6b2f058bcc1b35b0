// Where in documents of a kind the values of metrics stand: in the rows of a table that names them, under columns and
// in fields whose titles are names of metrics. Told from the contract, once for each table and head.
import { rememberingOf, rememberingTexts } from '../../base/remembering';
import { labelKey } from '../../base/script';
import type { Column, Contract, Field, TableContract, ValueKind } from '../contracts/contract';
import type { Metric } from '../model';
import type { WrittenWords } from '../writtenWords';
import type { NameFinder } from './names';

/** A column or field whose title is a name of a metric. */
export interface MetricSpec<T extends Column | Field = Column | Field> {
  readonly spec: T;
  readonly metric: Metric;
}

/** What a table tells of metrics. */
export interface MeasuredTable {
  /** Where its rows are metrics: the columns that hold their values. */
  readonly values: readonly Column[];
  /** Where they are not: the columns that are metrics. */
  readonly columns: readonly MetricSpec<Column>[];
  /** Whether a row is about the whole shop, for some days, and not about one way, item or person. */
  readonly isWhole: boolean;
}

/** Tells where the values of metrics stand. */
export interface Measuring {
  readonly table: (table: TableContract) => MeasuredTable;
  readonly head: (contract: Pick<Contract, 'fields'>) => readonly MetricSpec<Field>[];
  /** True for titles of what is aimed at. */
  readonly isPlanned: (...titles: readonly string[]) => boolean;
}

/** Tells it by the names of metrics, and by the words that titles of other columns bear. */
export function measuringBy(metrics: NameFinder<Metric>, written: WrittenWords): Measuring {
  const named = <T extends Column | Field>(specs: readonly T[]): MetricSpec<T>[] =>
    specs.flatMap((spec) => {
      const metric = NUMBERS.includes(spec.kind) ? metrics.find(spec.title) : undefined;
      return metric === undefined ? [] : [{ spec, metric }];
    });
  const tell = (table: TableContract): MeasuredTable =>
    table.columns.some(({ kind }) => kind === 'metric')
      ? { values: table.columns.filter((each) => holdsValues(each, written)), columns: [], isWhole: true }
      : { values: [], columns: named(table.columns), isWhole: isOfDays(table) };
  const isOfPlans = rememberingTexts((title) => holdsAny(title, written.planned));
  return {
    table: rememberingOf(tell),
    head: rememberingOf(({ fields }: Pick<Contract, 'fields'>) => named(fields)),
    isPlanned: (...titles) => titles.some(isOfPlans),
  };
}

const NUMBERS: readonly ValueKind[] = ['number', 'integer', 'money', 'ratio', 'percent'];

// Numbers of any kind, each in the unit of its row: those under a column of one kind are changes, weights or places. So
// are those that follow from other columns, where nothing may be entered besides.
function holdsValues({ kind, title, formula, id }: Column, { changes, beside }: WrittenWords): boolean {
  if (kind !== 'number' || holdsAny(title, changes) || holdsAny(title, beside)) return false;
  return formula === undefined || new RegExp(`(?<![.\\w])${id}\\b`).test(formula.replace(/"[^"]*"/g, ''));
}

function holdsAny(title: string, words: readonly string[]): boolean {
  const key = labelKey(title);
  return words.some((word) => key.includes(word));
}

const DAYS: readonly ValueKind[] = ['date', 'dateRange'];
const PARTS: readonly ValueKind[] = ['channel', 'person', 'role', 'kpi', 'document'];

function isOfDays({ columns }: TableContract): boolean {
  const keys = columns.filter(({ kind, unique }) => unique || PARTS.includes(kind));
  return columns.some(({ kind }) => DAYS.includes(kind)) && !keys.some(({ kind }) => PARTS.includes(kind));
}
