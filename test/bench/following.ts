// How long it takes to recalculate what follows from a number that was changed, among the documents of the samples: of
// numbers here and there, and of the one from which most follows. What is wanted is told in empty processes, as
// machines differ.
import { addressesOf, valueAt } from '../../src/calculation/address';
import type { Address } from '../../src/calculation/address';
import { planOf } from '../../src/calculation/graph/plan';
import type { Plan } from '../../src/calculation/graph/plan';
import { recalculated } from '../../src/calculation/recalculation';
import { valuesOf } from '../../src/calculation/values';
import type { Values } from '../../src/calculation/values';
import { spread } from '../support/draws';
import { sampleKnowledge, sampleWorkspace } from '../support/samples';
import { usualEmptyProcess } from './check/program';
import { quantiles, timed } from './measure';
import type { Report } from './measure';

const NUMBERS = 200;
const RUNS = 40; // of the one from which most follows
const WANTED = 30; // ms at most, where an empty process takes this many:
const EMPTY = 80;
const SHARES = [0.5, 0.95, 1];

/** Measures recalculations after changes of numbers that people enter. */
export function benchFollowing(report: Report): void {
  const plan = planOf(sampleKnowledge);
  const values = valuesOf(sampleWorkspace, plan);
  const change = (address: Address, text: string): number => recalculated(values, [{ address, text }]).followed.length;
  const entered = [...sampleWorkspace.documents.keys()].flatMap((path) => enteredNumbers(values, plan, path));
  const some = spread(entered, NUMBERS);
  const counts = some.map((address) => change(address, '97')); // the documents are read
  const most = some[counts.indexOf(Math.max(...counts))];
  if (most === undefined) throw new Error('The samples have no numbers.');
  const empty = usualEmptyProcess().cpu;
  const tell = (name: string, runs: readonly (() => void)[]): void => {
    const times = runs.map((run) => timed(run).cpu);
    const share = WANTED / EMPTY;
    const wanted = `${(share * empty).toFixed(0)} ms wanted (${share.toFixed(2)} empty processes)`;
    report(`following: ${name}, median / p95 / most`, `${quantiles(times, SHARES)}; ${wanted}`);
  };
  tell(
    `${String(some.length)} of ${String(entered.length)} numbers`,
    some.map((address) => () => change(address, '98')),
  );
  tell(
    `the one with ${String(Math.max(...counts))} followers`,
    Array.from({ length: RUNS }, (_, run) => () => change(most, String(1_000 + run))),
  );
}

/** The numbers of a document that its writer enters: nothing else gives them. */
function enteredNumbers(values: Values, plan: Plan, path: string): Address[] {
  const document = values.document(path);
  const { type } = document ?? {};
  if (document === undefined || type === undefined) return [];
  return addressesOf(document).filter(
    (each) => valueAt(document, each)?.value.kind === 'number' && plan.owning(type, each.spot).length === 0,
  );
}
