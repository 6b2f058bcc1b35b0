// Any renumbering changes every citation and nothing else, and its inverse restores every byte.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runSync } from '../../src/base/slices';
import type { RenumberPlan } from '../../src/features/rename/plan';
import type { PackFolder } from '../../src/knowledge/load';
import { citingDocument } from '../support/citing';
import type { CitingChoices } from '../support/citing';
import { draws, timeLimit } from '../support/draws';
import { HOUSE, housePack } from '../support/ownPack';
import { conflictsOf, house, open, textAfter, withHouse, withText } from '../support/renumber';

const HEAD = '---\ntype: weekly-meeting\nperiod: 2026-W20\nid: wm-1';
const clauses = house.knowledge.clauses.filter(({ pack }) => pack === HOUSE.id);
const numbers = clauses.map(({ number }) => number).filter((number) => /^\d+\.\d+(\.\d+)?$/.test(number));

/** A permutation of the clauses below one clause, or of the chapters. */
const permutation = fc.constantFrom(...new Set(clauses.map(({ parent }) => parent))).chain((parent) => {
  const siblings = clauses.filter((clause) => clause.parent === parent).map(({ number }) => number);
  return fc
    .shuffledSubarray(siblings, { minLength: siblings.length })
    .map(
      (shuffled) =>
        new Map(
          siblings.flatMap((from, index): [string, string][] =>
            from === shuffled[index] ? [] : [[from, shuffled[index] ?? from]],
          ),
        ),
    );
});

const making: fc.Arbitrary<CitingChoices> = fc.record({
  of: fc.constant(HOUSE),
  numbers: fc.constant(numbers),
  choices: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
  head: fc.constant(HEAD),
  end: fc.constantFrom('\n' as const, '\r\n' as const),
  mark: fc.boolean(),
});

/** The new number, told by the longest beginning that is moved. */
const follow =
  (moves: ReadonlyMap<string, string>) =>
  (number: string): string => {
    const parts = number.split('.');
    for (let length = parts.length; length > 0; length--) {
      const moved = moves.get(parts.slice(0, length).join('.'));
      if (moved !== undefined) return [moved, ...parts.slice(length)].join('.');
    }
    return number;
  };

function applied(text: string, each: RenumberPlan): string {
  const after = textAfter(each, 'documents/x.md');
  return after === undefined ? text : text.slice(0, text.length - text.replace(/^\uFEFF/, '').length) + after;
}

/** The pack as a plan leaves it. */
function packAfter({ folder, files }: PackFolder, made: RenumberPlan): PackFolder {
  return {
    folder,
    files: files.map((file) => ({
      path: file.path,
      text: textAfter(made, `${folder}/${file.path}`) ?? file.text ?? '',
    })),
  };
}

describe('a renumbering of any clauses', function () {
  this.timeout(timeLimit());

  it('changes every citation and nothing else, and its inverse restores every byte', () => {
    fc.assert(
      fc.property(permutation, fc.array(making, { minLength: 3, maxLength: 3 }), (moves, makings) => {
        const back = new Map([...moves].map(([from, to]) => [to, from]));
        const inThePack = runSync(house.rename.plan({ pack: HOUSE.id, moves }));
        const later = open([], packAfter(housePack(), inThePack));
        for (const made of makings) {
          const { text, renumbered, changed } = citingDocument(made, follow(moves));
          const there = runSync(withHouse(text).rename.plan({ pack: HOUSE.id, moves }));
          assert.deepEqual(conflictsOf(there), []);
          assert.equal(applied(text, there), renumbered);
          assert.equal(there.citations - inThePack.citations, changed);
          assert.equal(
            applied(renumbered, runSync(withText(later, renumbered).rename.plan({ pack: HOUSE.id, moves: back }))),
            text,
          );
        }
      }),
      draws(10),
    );
  });
});
