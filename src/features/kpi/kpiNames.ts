// What formulas of KPIs and metrics name, in words and in numbers.
import { chineseCalendar } from '../../base/dates/calendar';
import { inWords, message, render } from '../../base/message';
import type { Reader } from '../../base/message';
import { partValue } from '../../formulas/expression';
import { celFunctions } from '../../formulas/functions';
import { Quantity } from '../../formulas/quantity';
import { isNode, partsOf } from '../../formulas/tree';
import type { Tree } from '../../formulas/tree';
import type { MeasureFigure } from '../../figures/measured';
import type { MetricFigure, Operand } from '../../figures/figures';
import type { Calculation, KpiOperand } from '../../kpi/evaluate';
import type { KpiInput } from '../../knowledge/indicators/part';
import type { Knowledge } from '../../knowledge/knowledge';
import type { KpiUnit, MetricUnit } from '../../knowledge/model';
import { formulaWords, namesOf } from '../calculation/formulaWords';
import { figureText, plain } from './kpiNumbers';

/** What a metric or measure is called. */
export function figureName(figure: MetricFigure | MeasureFigure, reader: Reader): string {
  return figure.kind === 'metric'
    ? inWords(reader, figure.metric.name, figure.metric.en)
    : reader.show(figure.measure.title);
}

/** The unit of a metric or measure. */
export function unitOf(figure: MetricFigure | MeasureFigure): MetricUnit {
  return figure.kind === 'metric' ? figure.metric.unit : figure.measure.unit;
}

/** What an operand of a KPI is called: a metric with when it was, or what a document says. */
export function operandName({ names, metric, input }: KpiOperand, knowledge: Knowledge, reader: Reader): string {
  if (metric !== undefined) {
    const name = inWords(reader, metric.metric.name, metric.metric.en);
    return metric.moment === 'now' ? name : render(message(`kpi.moment.${metric.moment}`, { name }), reader);
  }
  return input === undefined && names[0] === 'length'
    ? render(message('kpi.length'), reader)
    : input === undefined
      ? (names[0] ?? '')
      : inputName(input.input, knowledge, reader);
}

function inputName(input: KpiInput, knowledge: Knowledge, reader: Reader): string {
  if (input.name !== undefined) return inWords(reader, input.name, input.en);
  const spec = valueSpec(input, knowledge);
  return spec === undefined ? '' : inWords(reader, spec.title, spec.en);
}

function valueSpec({ from, section, value }: KpiInput, knowledge: Knowledge) {
  const type = knowledge.documentType([from].flat()[0] ?? '');
  const specs = section === undefined ? type?.fields : type?.sections.find(({ id }) => id === section)?.table?.columns;
  return specs?.find(({ id }) => id === value);
}

/** An operand's value as people read it. */
export function operandText(operand: KpiOperand, knowledge: Knowledge, reader: Reader): string {
  const { metric, input, value } = operand;
  if (value === undefined) return render(message('kpi.none'), reader);
  if (metric !== undefined) return figureText(value, metric.metric.unit, reader);
  const kind = input && valueSpec(input.input, knowledge)?.kind;
  const isCount = input === undefined || !['one', 'sum', 'mean'].includes(input.input.take);
  return figureText(value, isCount ? 'count' : unitByKind(kind), reader);
}

function unitByKind(kind: string | undefined): KpiUnit {
  return kind === 'percent' ? 'percent' : kind === 'integer' ? 'count' : 'ratio';
}

/** A calculation in words and with its numbers, and the operands that it has in the end. */
export function calculationWords({ formula, operands }: Calculation, knowledge: Knowledge, reader: Reader) {
  const values = new Map(operands.map((each) => [each.names.join('.'), each.value]));
  const tree = formula && shortened(formula.tree(), values);
  const used = new Map<string, KpiOperand>();
  const said = (text: (operand: KpiOperand) => string): string => {
    const named = (names: readonly string[]): string => {
      const found = operands.find((each) => each.names.join('.') === names.join('.')) ?? { names, value: undefined };
      used.set(names.join('.'), found);
      return text(found);
    };
    return tree === undefined ? '' : formulaWords(tree, { reader, number: numberOf, named });
  };
  const words = said((operand) => operandName(operand, knowledge, reader));
  const numbers = said((operand) => operandText(operand, knowledge, reader));
  return { words, numbers, named: [...used.values()] };
}

const DIVIDED: Tree = {
  op: '/',
  args: [
    { op: 'id', args: 'above' },
    { op: 'id', args: 'below' },
  ],
};

/** How a metric follows from what it was calculated from, in numbers, and what of that it has in the end. */
export function metricWords({ metric, formula, operands }: MetricFigure, reader: Reader) {
  const text = ({ figure }: Operand): string => figureText(figure.value, unitOf(figure), reader);
  const [above, below] = operands;
  if (formula === undefined) {
    if (above === undefined || below === undefined) return { words: '', named: operands };
    const tree: Tree = metric.times === 1 ? DIVIDED : { op: '*', args: [DIVIDED, { int: String(metric.times) }] };
    const named = ([name]: readonly string[]): string => text(name === 'above' ? above : below);
    return { words: formulaWords(tree, { reader, number: numberOf, named }), named: operands };
  }
  const used = new Map<string, Operand>();
  const named = (names: readonly string[]): string => {
    const found = operands.find((each) => each.names.join('.') === names.join('.'));
    if (found !== undefined) used.set(names.join('.'), found);
    return found === undefined ? '' : text(found);
  };
  const values = new Map(operands.map((each) => [each.names.join('.'), each.figure.value]));
  const words = formulaWords(shortened(formula.tree(), values), { reader, number: numberOf, named });
  return { words, named: [...used.values()] };
}

function numberOf(value: number): string {
  return plain(value, Number.isInteger(value) ? 0 : 4);
}

type Values = ReadonlyMap<string, number | undefined>;

/** A formula without what had no part in its result: of a choice what was not taken, and parts that are not there. */
function shortened(tree: Tree, values: Values): Tree {
  if (!isNode(tree)) return tree;
  const [first = '', second = '', third = ''] = partsOf(tree);
  if (tree.op === '?:') return shortened(isTrue(first, values) ? second : third, values);
  const absent = tree.op === '+' ? optionalIn(second) : undefined;
  if (
    absent !== undefined &&
    values.get(namesOf(absent)?.join('.') ?? '') === undefined &&
    namesOf(absent) !== undefined
  )
    return shortened(first, values);
  return tree.op === '+' ? { op: '+', args: [shortened(first, values), second] } : tree;
}

function optionalIn(tree: Tree): Tree | undefined {
  if (!isNode(tree) || tree.op !== 'call') return undefined;
  const [name, args] = partsOf(tree);
  return name === 'ifAny' ? (args as readonly Tree[])[0] : undefined;
}

function isTrue(test: Tree, values: Values): boolean {
  const scope = Object.fromEntries([...values].map(([name, value]) => [name, new Quantity(value)]));
  return partValue(test, scope, celFunctions(chineseCalendar())) === true;
}
