// The formulas of metrics, compiled: what they may name are the measures of exports, `shopReport.sales`, and other
// metrics, `sales`.
import { chineseCalendar } from '../../base/dates/calendar';
import { onDemand } from '../../base/onDemand';
import { compile, firstLine } from '../../formulas/expression';
import type { Evaluate, ExpressionFault, Functions } from '../../formulas/expression';
import { celFunctions, createEnvironment } from '../../formulas/functions';
import { treeOf } from '../../formulas/tree';
import type { Tree } from '../../formulas/tree';
import type { Metric } from '../model';
import { measuresOf } from '../platforms/definition';
import type { ExportDefinition } from '../platforms/definition';

/** A formula that was compiled, and what it says. */
export interface Formula {
  readonly expression: string;
  readonly evaluate: Evaluate;
  readonly tree: () => Tree;
}

/** What formulas of metrics are compiled against. */
export interface MetricNames {
  readonly metrics: readonly Pick<Metric, 'id'>[];
  readonly exports: readonly ExportDefinition[];
}

/** The name by which formulas know an entry: `promotionRoi` for `promotion-roi`. */
export function celName(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Compiles the formulas of metrics, each when it is first asked for. */
export class MetricFormulas {
  private readonly known = new Map<Metric, readonly Formula[]>();
  private readonly functions: Functions = celFunctions(chineseCalendar());
  private readonly environment = onDemand(() => this.declared());

  constructor(private readonly names: MetricNames) {}

  /** The formulas of a metric that have no fault, in their order. */
  of(metric: Metric): readonly Formula[] {
    const known = this.known.get(metric);
    if (known !== undefined) return known;
    const compiled = this.compiled(metric, []);
    this.known.set(metric, compiled);
    return compiled;
  }

  /** What is wrong with the formulas of a metric. */
  faults(metric: Metric): readonly ExpressionFault[] {
    const faults: ExpressionFault[] = [];
    this.compiled(metric, faults);
    return faults;
  }

  private compiled({ id, formulas }: Metric, faults: ExpressionFault[]): readonly Formula[] {
    return formulas.flatMap((expression) => {
      const compiling = { functions: this.functions, faults };
      const environment = this.environment();
      if (typeof environment === 'string') {
        faults.push({ where: id, expression, detail: environment });
        return [];
      }
      const evaluate = compile(environment, { where: id, expression, type: 'Quantity' }, compiling);
      return evaluate === undefined ? [] : [{ expression, evaluate, tree: onDemand(() => treeOf(expression)) }];
    });
  }

  // Two entries that formulas would know by one name make it unsound; the text says which.
  private declared(): ReturnType<typeof createEnvironment> | string {
    const environment = createEnvironment(this.functions);
    try {
      for (const each of this.names.exports) {
        const fields = Object.fromEntries(measuresOf(each).map(({ id }) => [id, 'Quantity']));
        environment.registerType(typeName(each.id), { fields });
        environment.registerVariable(celName(each.id), typeName(each.id));
      }
      for (const { id } of this.names.metrics) environment.registerVariable(celName(id), 'Quantity');
      return environment;
    } catch (error) {
      return firstLine(error);
    }
  }
}

function typeName(id: string): string {
  return `Export_${celName(id)}`;
}
