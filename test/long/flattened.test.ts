import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draws, IS_LONG, spread, timeLimit } from '../support/draws';
import { flattened, flattenings } from '../support/flattening/flatten';
import type { Flattening } from '../support/flattening/flatten';
import { measure } from '../support/flattening/measure';
import type { Measurement } from '../support/flattening/measure';
import { bundledRegulation, corpusRegulations, ownRegulations } from '../support/flattening/sources';
import type { Regulation } from '../support/flattening/sources';
import { imported } from '../support/imports';

const LEAST = 0.98;
const LEAST_OF_ONE = 0.8;
const OTHERS = 0.01;
/** What is not told, of that which is not the same; or of all clauses, where little is not the same. */
const UNTOLD_OF_DIFFERENT = 0.05;
const UNTOLD = 0.001;
/** What is said to be doubtful in flattenings in which everything is the same. */
const DOUBTS_OF_SAME = 0.02;

/** Regulations, each flattened in ways of its own. */
async function measured(regulations: readonly Regulation[], times: number): Promise<Measurement[]> {
  const { numRuns, seed } = draws(regulations.length * times);
  const ways = fc.sample(flattenings, { numRuns, ...(seed === undefined ? {} : { seed }) });
  const results: Measurement[] = [];
  for (const [index, way] of ways.entries())
    results.push(await measure(regulations[index % regulations.length] as Regulation, way));
  return results;
}

function sum(results: readonly Measurement[], count: (each: Measurement) => number): number {
  return results.reduce((total, each) => total + count(each), 0);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
}

/** The flattenings in which every clause is the same. */
function flawless(results: readonly Measurement[]): Measurement[] {
  return results.filter((each) => each.same === each.clauses);
}

function doubtsOfSame(results: readonly Measurement[]): number {
  return sum(flawless(results), (each) => each.doubts);
}

function clausesOfSame(results: readonly Measurement[]): number {
  return sum(flawless(results), (each) => each.clauses);
}

/** The figures of some flattenings as a line. */
function figures(name: string, results: readonly Measurement[]): string {
  const [numbered, found] = [sum(results, (each) => each.numbered), sum(results, (each) => each.found)];
  const [clauses, same] = [sum(results, (each) => each.clauses), sum(results, (each) => each.same)];
  const others = sum(results, (each) => each.others.length);
  return [
    `      ${name}: ${String(results.length)} flattenings`,
    `numbered ${percent(found, numbered)} of ${String(numbered)}`,
    `with paragraphs ${percent(same, clauses)} of ${String(clauses)}`,
    `${percent(
      sum(results, (each) => each.told),
      clauses - same,
    )} of the rest told`,
    `${String(others)} others`,
    `${percent(doubtsOfSame(results), clausesOfSame(results))} doubts where all is the same`,
  ].join(', ');
}

function show(name: string, results: readonly Measurement[]): void {
  const ways: [string, (way: Flattening) => boolean][] = [
    ['all breaks lost', ({ lost }) => lost === 1],
    ['some breaks lost', ({ lost }) => lost < 1],
    ['blanks instead', ({ instead }) => instead === ' '],
    ['with a page around', ({ page }) => page >= 0],
    ['with pinyin', ({ pinyin }) => pinyin !== 'none'],
    ['with narrow signs', ({ signs }) => signs === 'narrow'],
    ['with wide digits', ({ signs }) => signs === 'wide digits'],
    ['with full lines', ({ width }) => width > 0],
    ['with printed pages', ({ printed }) => printed],
    ['with pinyin at each', ({ pinyin }) => pinyin === 'after each' || pinyin === 'above'],
  ];
  console.log(figures(name, results));
  if (!IS_LONG) return;
  for (const [way, holds] of ways) {
    const those = results.filter(({ flattening }) => holds(flattening));
    console.log(figures(`${name}, ${way}`, those));
  }
}

function assertFound(results: readonly Measurement[], leastOfOne = LEAST_OF_ONE): void {
  const [numbered, found] = [sum(results, (each) => each.numbered), sum(results, (each) => each.found)];
  const worst = results.filter((each) => each.found < each.numbered * leastOfOne);
  assert.deepEqual(
    worst.map(({ regulation, flattening, missed }) => [regulation.name, flattening, missed.slice(0, 5)]),
    [],
  );
  assert.ok(found >= numbered * LEAST, percent(found, numbered));
  const others = sum(results, (each) => each.others.length);
  assert.ok(others <= numbered * OTHERS, `${String(others)} others`);
}

/** That the import tells of what is not the same, and says little where nothing is wrong. */
function assertTold(results: readonly Measurement[]): void {
  const clauses = sum(results, (each) => each.clauses);
  const untold = results.flatMap((each) => each.untold);
  const most = Math.max(UNTOLD * clauses, UNTOLD_OF_DIFFERENT * (clauses - sum(results, (each) => each.same)));
  const examples = results.filter((each) => each.untold.length > 0).map(untoldOf);
  assert.ok(untold.length <= most, `${String(untold.length)} untold: ${JSON.stringify(examples.slice(0, 10))}`);
  assert.ok(doubtsOfSame(results) <= DOUBTS_OF_SAME * clausesOfSame(results), figures('doubts', results));
}

function untoldOf({ regulation, flattening, untold }: Measurement): unknown {
  return [regulation.name, flattening, untold.slice(0, 3)];
}

describe('a regulation without its line breaks', function () {
  this.timeout(timeLimit(300_000));

  it('has the clauses that it has with them: the bundled one', async () => {
    const results = await measured([bundledRegulation()], 40);
    show('bundled', results);
    assertFound(results);
    assertTold(results);
  });
  it('has the clauses that it has with them: those written for this, in all ways of numbering', async () => {
    const own = ownRegulations();
    const results = await measured(own, 12);
    show('own', results);
    if (IS_LONG)
      for (const { name } of own)
        console.log(
          figures(
            name,
            results.filter(({ regulation }) => regulation.name === name),
          ),
        );
    assertFound(results);
    assertTold(results);
  });
  it('has the numbered clauses that it has with them: statutes, where they are there', async () => {
    const results = await measured(spread(corpusRegulations(), 60), 1);
    show('statutes', results);
    assertTold(results);
    assertFound(results, 0); // annexes are not told inside of lines, and some statutes have little else
  });
  it('loses no Chinese character', async () => {
    const regulations = [bundledRegulation(), ...ownRegulations()];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...regulations), flattenings, async ({ lines }, way) => {
        const text = flattened(lines, way);
        const { files, left } = await imported(text);
        const kept = counted([...files, ...left].map((each) => each.text).join('\n'));
        for (const [character, count] of counted(text))
          assert.ok(
            (kept.get(character) ?? 0) >= count,
            `${character}: ${String(kept.get(character))} of ${String(count)}`,
          );
      }),
      draws(60),
    );
  });
});

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [character] of text.matchAll(/\p{Script=Han}/gu)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
