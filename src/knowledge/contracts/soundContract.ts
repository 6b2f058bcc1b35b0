// The expressions of a contract that was compiled when the product was built, and had no fault: their trees, as plain
// data, and functions made of each when it is first evaluated. Nothing is parsed and no types are checked again.
import type { Calendar } from '../../base/dates/calendar';
import { onDemand } from '../../base/onDemand';
import { evaluateOf } from '../../formulas/expression';
import type { Evaluate, Functions } from '../../formulas/expression';
import { celFunctions } from '../../formulas/functions';
import { treeOf } from '../../formulas/tree';
import type { Tree } from '../../formulas/tree';
import { compileContract, formulasOf, looksAroundIn, sectionsNamedBy, takingOf } from './compile';
import type { CompiledCheck, CompiledContract } from './compile';
import type { Check, Contract, Link } from './contract';

/** The trees of a contract's expressions. */
export interface Trees {
  /** By `section.column`. */
  readonly formulas: Readonly<Record<string, Tree>>;
  /** Where fields take imported data, by the field's id. */
  readonly taking: Readonly<Record<string, Tree>>;
  /** By the check's id. */
  readonly checks: Readonly<Record<string, CheckTrees>>;
  /** What links ask of rows, by section, or of fields, under '', and by what is written. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, Tree>>>>;
}

/** The trees of a check, and the sections that it names. */
export interface CheckTrees extends Pick<CompiledCheck, 'names'> {
  readonly expect: Tree;
  readonly fix?: Tree;
}

/** The trees of a contract without faults, one of several whose links were compiled without faults. */
export function treesOf(contract: Contract, all: readonly Contract[]): Trees {
  const conditions: Record<string, Record<string, Tree>> = {};
  for (const { section = '', where } of endsAt(contract, all))
    if (where !== undefined) (conditions[section] ??= {})[where] = treeOf(where);
  return {
    formulas: Object.fromEntries(formulasOf(contract).map(({ where, expression }) => [where, treeOf(expression)])),
    taking: Object.fromEntries(takingOf(contract).map(({ where, expression }) => [where, treeOf(expression)])),
    checks: Object.fromEntries(contract.checks.map((check) => [check.id, checkTrees(contract, check)])),
    conditions,
  };
}

function checkTrees(contract: Contract, check: Check): CheckTrees {
  const { expect, fix } = check;
  const names = sectionsNamedBy(contract, check);
  return { expect: treeOf(expect), ...(fix !== undefined && { fix: treeOf(fix) }), names };
}

function endsAt({ type }: Contract, all: readonly Contract[]): Link['to'][] {
  return all.flatMap((each) =>
    each.links.flatMap(({ from, to }) => [...(from.type === type ? [from] : []), ...(each.type === type ? [to] : [])]),
  );
}

/** Compiles a contract by its trees; a condition that is not among them is parsed, and its types are checked. */
export function soundContract(contract: Contract, trees: Trees, calendar: Calendar): CompiledContract {
  const functions = onDemand(() => celFunctions(calendar));
  const unknown = onDemand(() => compileContract(contract, calendar).compiled);
  return {
    formulas: new Map(Object.entries(trees.formulas).map(([where, tree]) => [where, evaluatedLater(tree, functions)])),
    taking: new Map(Object.entries(trees.taking).map(([id, tree]) => [id, evaluatedLater(tree, functions)])),
    checks: new Map(
      Object.entries(trees.checks).map(([id, { expect, fix, names }]) => [
        id,
        {
          expect: evaluatedLater(expect, functions),
          tree: () => expect,
          ...(fix !== undefined && { fix: evaluatedLater(fix, functions) }),
          names,
        },
      ]),
    ),
    looksAround: looksAroundIn(contract),
    condition: (section, expression) => {
      const tree = trees.conditions[section ?? '']?.[expression];
      return tree === undefined ? unknown().condition(section, expression) : evaluatedLater(tree, functions);
    },
    functions,
    by: (other) => soundContract(contract, trees, other),
  };
}

function evaluatedLater(tree: Tree, functions: () => Functions): Evaluate {
  const evaluate = onDemand(() => evaluateOf(tree, functions()));
  return (scope, meter) => evaluate()(scope, meter);
}
