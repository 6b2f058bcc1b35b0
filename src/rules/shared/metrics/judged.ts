// Which values of metrics something else of the contract gives or judges: formulas, ratios of rows, checks, links.
import { formulaAt } from '../../../calculation/formulaAt';
import { contractName } from '../../../knowledge/contracts/versions';
import { namesOfEntry } from '../../../knowledge/entryNames';
import { labelKey } from '../../../base/script';
import type { RuleContext, TypedDocument } from '../../rule';
import type { Measure, MeasureGroup } from './measures';
import type { Relation } from './relations';

/** True where a value follows from others by its contract, and so is not what a person entered. */
export function isGiven(document: TypedDocument, { cell, spec }: Measure): boolean {
  if (cell === undefined)
    return document.type.checks.some(({ at, computed }) => computed && at === `fields.${spec.id}`);
  return formulaAt(document, cell) === 'gives';
}

/** True where a relation is judged by what the contract says. */
export function judgesElsewhere(
  context: RuleContext,
  document: TypedDocument,
  group: MeasureGroup,
  relation: Relation,
): boolean {
  return (
    isRatioOfRows(group, relation) ||
    isFormulaOf(group, relation) ||
    isChecked(document, group, relation) ||
    isBrought(context, document, group)
  );
}

// A column that says so computes the ratio of two rows; what more rows say together it does not.
function isRatioOfRows({ column }: MeasureGroup, { ratio, powers }: Relation): boolean {
  if (column?.ratios !== true) return false;
  return [...powers.keys()].every((each) => each === ratio || ratio.metric.of?.includes(each.metric.id));
}

// Where the metrics are columns; where they are rows, one column holds them all.
function isFormulaOf({ column }: MeasureGroup, { powers }: Relation): boolean {
  if (column !== undefined) return false;
  const all = [...powers.keys()];
  return all.some(({ spec }) => {
    const formula = 'formula' in spec ? spec.formula : undefined;
    return formula !== undefined && all.every(({ spec: { id } }) => id === spec.id || readsName(formula, id));
  });
}

function readsName(expression: string, name: string): boolean {
  return new RegExp(`(?<!\\w)${name}\\b`).test(expression.replace(/"[^"]*"/g, ''));
}

function isChecked({ type }: TypedDocument, { section, column }: MeasureGroup, { powers }: Relation): boolean {
  const all = [...powers.keys()];
  return type.checks.some((check) => {
    const isHere =
      section === undefined || check.each === section.section.id || readsName(check.expect, section.section.id);
    return (
      isHere &&
      all.every((each) =>
        column === undefined ? readsName(check.expect, each.spec.id) : namesMetric(check.expect, each),
      )
    );
  });
}

function namesMetric(expression: string, { metric }: Measure): boolean {
  const names = namesOfEntry(metric).map(labelKey);
  return [...expression.matchAll(/"([^"]*)"/g)].some(([, text = '']) => names.includes(labelKey(text)));
}

// What a link brings is judged where it comes from.
function isBrought({ knowledge }: RuleContext, { type }: TypedDocument, { section, column }: MeasureGroup): boolean {
  if (column === undefined) return false;
  return knowledge.links.some(
    ({ link, to }) =>
      link.agree &&
      link.to.where === undefined &&
      to.section === section?.section.id &&
      contractName(to.type) === contractName(type) &&
      Object.hasOwn(link.values, column.id),
  );
}

/** True where a check holds a value to a limit of its own. */
export function judgesRange({ type }: TypedDocument, { section, column }: MeasureGroup, measure: Measure): boolean {
  const { id } = measure.spec;
  return type.checks.some(({ each, at, expect }) => {
    if (!expect.includes('limits.') || at !== (section === undefined ? `fields.${id}` : id)) return false;
    if (each !== section?.section.id) return false;
    return readsName(expect, id) && (column === undefined || namesMetric(expect, measure));
  });
}
