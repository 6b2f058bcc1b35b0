// `npm run load`: what a person types in a new document of each type, beside what it may be at most.
import { sampleKnowledge, sampleWorkspace } from '../samples';
import { knownLoads, loadOf } from './load';

const known = knownLoads();
const rows = sampleKnowledge.documentTypes.flatMap((type) => {
  const { before, most, goal, ...given } = known[type.type] ?? {};
  const load = loadOf(sampleWorkspace, type, given);
  if (load === undefined) return [];
  const { period, next, among, filled } = load;
  return [[type.type, { period, ...next, among: among.cells, filled, before, goal, most }] as const];
});
console.table(Object.fromEntries(rows));
console.log('head, text, cells: what waits for a person in a new document that has all earlier ones beside it;');
console.log('optional: what may stay empty; among: cells of the last sample begun once more beside all others;');
console.log(
  'filled: what its writer filled in the last sample; before, goal and most: test/fixtures/load.yaml, in cells.',
);
