// Counts what became of the changes of a source, and takes out those whose survival is explained.

const LONGEST = 100;

/**
 * @typedef {object} Mutant a change of one place
 * @property {number} line from 1
 * @property {string} source the line as it stands, trimmed
 * @property {string} change what stood there and what stood there instead: `a > b → a >= b`
 * @property {'noticed' | 'survived' | 'uncovered' | 'invalid'} fate
 */

/**
 * @typedef {object} Explanation why changes may survive
 * @property {string} line the line of the source, trimmed, as `brief` gives it
 * @property {string[]} changes as `Mutant.change` has them, as `brief` gives them
 * @property {string} why
 */

/** @typedef {Record<string, Explanation[] | undefined>} Explained explanations by source */

/**
 * @typedef {object} Score
 * @property {number} noticed changes that a test notices
 * @property {Mutant[]} survivors changes that none does, without the explained
 * @property {number} explained survivors of the list
 */

/**
 * @param {readonly Mutant[]} mutants
 * @param {readonly Explanation[]} explanations
 * @returns {Score}
 */
export function scoreOf(mutants, explanations) {
  const survivors = mutants.filter(survives);
  const open = survivors.filter((mutant) => !explanations.some((each) => explains(each, mutant)));
  return {
    noticed: mutants.filter(({ fate }) => fate === 'noticed').length,
    survivors: open,
    explained: survivors.length - open.length,
  };
}

/**
 * @param {readonly Mutant[]} mutants
 * @param {readonly Explanation[]} explanations
 * @returns {string[]} explained changes that no longer survive, or are no longer made
 */
export function staleOf(mutants, explanations) {
  const survivors = mutants.filter(survives);
  return explanations.flatMap((each) =>
    each.changes.filter((change) => !survivors.some((mutant) => explains({ ...each, changes: [change] }, mutant))),
  );
}

/**
 * Of a hundred changes, those that tests notice; the explained do not count. Where there is nothing to notice, all is.
 *
 * @param {{ noticed: number, survived: number }} counts
 */
export function percentOf({ noticed, survived }) {
  return noticed + survived === 0 ? 100 : (100 * noticed) / (noticed + survived);
}

/**
 * @param {string} code
 * @returns {string} as it is, or where it is long its beginning and its end: enough to know it by
 */
export function brief(code) {
  return code.length > LONGEST ? `${code.slice(0, LONGEST - 31)}…${code.slice(-30)}` : code;
}

/** @param {Mutant} mutant */
function survives({ fate }) {
  return fate === 'survived' || fate === 'uncovered';
}

/**
 * @param {Explanation} explanation
 * @param {Mutant} mutant
 */
function explains({ line, changes }, mutant) {
  return line === brief(mutant.source) && changes.includes(brief(mutant.change));
}
