import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/base/range';
import { citationsOn } from '../../../../src/citations/citationReading';
import { draws } from '../../../support/draws';
import { conflictsOf, house, plan, withHouse } from '../../../support/renumber';

const HEAD = '---\ntype: weekly-meeting\n---\n';
const LINE = 3;

/** What a line becomes where the citation at `mark` is to name another clause, or the id of what is said instead. */
function changed(line: string, mark: string, to: string): string {
  const text = `${HEAD}${line}\n`;
  const position = { line: LINE, character: line.indexOf(mark) + 1 };
  const result = withHouse(text).rename.one({ path: 'documents/x.md', text }, { position, to });
  if ('refused' in result) return result.refused.id;
  return applyEdits(text, result.edits).slice(HEAD.length).trimEnd();
}

describe('changing one reference', () => {
  it('names another clause there and nowhere else, in the form that it has', () => {
    assert.equal(changed('依 §3.2.2，並依 §3.2.2。', '§3.2.2', '3.2.1'), '依 §3.2.1，並依 §3.2.2。');
    assert.equal(changed('依第三章（二）2 辦理', '第三章', '4.1.3'), '依第四章（一）3 辦理');
    assert.equal(changed('依第三章（二）2 办理', '第三章', '第四章（一）3'), '依第四章（一）3 办理');
    assert.equal(changed('見 house§3.2.2', 'house', 'house§3.2.1'), '見 house§3.2.1');
  });

  it('changes one of a list and one end of a range', () => {
    assert.equal(changed('見 §3.2.1、3.2.2、3.2.3', '3.2.2', '3.1.1'), '見 §3.2.1、3.1.1、3.2.3');
    assert.equal(changed('見 §4.1.1–4.1.6', '4.1.6', '4.1.4'), '見 §4.1.1–4.1.4');
    assert.equal(changed('見 §4.1.2–4.1.6', '§4.1.2', '4.1.1'), '見 §4.1.1–4.1.6');
  });

  it('takes a reference to a clause that there is not', () => {
    assert.equal(changed('依 §9.9.9 辦理', '§9.9.9', '3.2.2'), '依 §3.2.2 辦理');
  });

  it('refuses a clause that there is not, what is no number, another regulation, and where nothing is cited', () => {
    assert.equal(changed('依 §3.2.2 辦理', '§3.2.2', '9.9.9'), 'rename.one-missing');
    assert.equal(changed('依 §3.2.2 辦理', '§3.2.2', '三'), 'rename.no-number');
    assert.equal(changed('依 §3.2.2 辦理', '§3.2.2', 'house§3.2.1'), 'rename.one-pack');
    assert.equal(changed('依 §3.2.2 辦理', '辦理', '3.2.1'), 'rename.no-citation');
    assert.equal(changed('依 `§3.2.2` 辦理', '§3.2.2', '3.2.1'), 'rename.no-citation');
  });

  it('says where the reference stands, and looks at no text that cannot be changed', () => {
    const text = '依 §3.2.2 辦理\n';
    const at = (path: string, pack?: string) =>
      withHouse(text).rename.cited({ path, text, pack }, { line: 0, character: 3 });
    assert.deepEqual(at('documents/x.md')?.start, { line: 0, character: 2 });
    assert.ok(at('packs/house/regulation/01.md') !== undefined);
    assert.equal(at('notes.md'), undefined);
    assert.equal(at('regulation/03.md', 'tmall-operations'), undefined);
  });

  it('leaves a line that cites just what it did, but for the one', () => {
    const { knowledge } = house;
    const numbers = knowledge.clauses
      .filter(({ pack, number }) => pack === knowledge.main && number.includes('.'))
      .map(({ number }) => number);
    const clause = fc.constantFrom(...numbers);
    const glue = fc.constantFrom('、', '，另見 §', '；§', '和 §', ' 與 §');
    const cited = (line: string): string[] =>
      citationsOn(line, 0, knowledge).flatMap(({ parts }) => parts.map(({ reference }) => reference.number));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(clause, glue), { minLength: 1, maxLength: 5 }),
        clause,
        fc.nat(),
        (some, to, pick) => {
          const line = `見 §${some.map(([number, by], index) => (index === 0 ? '' : by) + number).join('')}。`;
          const parts = citationsOn(line, LINE, knowledge).flatMap((each) => each.parts);
          const part = parts[pick % parts.length];
          assert.ok(part !== undefined);
          const text = `${HEAD}${line}\n`;
          const result = withHouse(text).rename.one(
            { path: 'documents/x.md', text },
            { position: part.range.start, to },
          );
          if ('refused' in result) return;
          const after = applyEdits(text, result.edits).slice(HEAD.length).trimEnd();
          const expected = parts.map((each) => (each === part ? to : each.reference.number));
          assert.deepEqual(cited(after), expected, `${line} → ${after}`);
        },
      ),
      draws(60),
    );
  });
});

describe('renumbering', () => {
  const text = `${HEAD}依 §3.2.2、house§3.2.2 與 house§9.9.9。\n`;

  it('never makes a citation of a clause that there is not', () => {
    const snapshot = withHouse(text);
    const main = snapshot.knowledge.main;
    const refused = (moves: Record<string, string>, options: Parameters<typeof plan>[2] = {}): string[] => {
      const made = plan(snapshot, moves, options);
      assert.deepEqual([made.files, made.submitted], [[], []]);
      return conflictsOf(made);
    };
    for (const citationsOnly of [false, true]) {
      assert.deepEqual(refused({ '3.2.2': '9.9.9' }, { pack: main, citationsOnly }), ['rename.fixed-but']);
      assert.deepEqual(refused({ '3.2.2': '3.2.1' }, { pack: main, citationsOnly }), ['rename.fixed-but']);
      assert.deepEqual(refused({ '3.2.2': '3.2.1' }, { pack: 'none', citationsOnly }), ['rename.pack-unknown']);
    }
    assert.deepEqual(refused({ '3.2.2': '9.9.9' }, { citationsOnly: true }), ['rename.target-missing']);
    assert.deepEqual(refused({ '9.9.9': '9.9.8' }), ['rename.clause-missing']);
    assert.deepEqual(refused({ '3.2.2': '9.9.9' }), ['rename.text-moves']);
    assert.deepEqual(refused({ '3.2.2': '3.2.1' }), ['rename.taken']);
  });
});
