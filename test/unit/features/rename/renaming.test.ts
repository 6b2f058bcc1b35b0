// Tests of what the editor and the command line ask of renumbering, in a workspace with a regulation of its own.
import assert from 'node:assert/strict';
import { HOUSE } from '../../../support/ownPack';
import { conflictsOf, house, plan, withHouse } from '../../../support/renumber';

const { rename } = house;

describe('renumbering in an open workspace', () => {
  it('reads numbers as people write them, and tells what cannot be renumbered', () => {
    assert.deepEqual(rename.readNumber('第三章（二）2'), { pack: undefined, number: '3.2.2' });
    assert.equal(rename.readNumber('三'), undefined);
    assert.equal(rename.refusal(HOUSE.id), undefined);
    assert.ok(rename.refusal('tmall-operations') !== undefined && rename.refusal('none') !== undefined);
  });

  it('finds the clause that is cited at a place', () => {
    const snapshot = withHouse('---\ntype: weekly-meeting\n---\n依 house§3.2.2 辦理\n');
    const text = { path: 'documents/x.md', text: '依 house§3.2.2 辦理' };
    const at = (character: number): unknown => snapshot.rename.clauseAt(text, { line: 0, character });
    assert.ok(at(5) !== undefined);
    assert.equal(at(0), undefined);
  });

  it('knows the ways to make room, and how moves read', () => {
    const ways = rename.arrangements({ pack: HOUSE.id, from: '3.2.2', to: '3.2.3' });
    assert.deepEqual([...ways.keys()].sort(), ['shift', 'swap']);
    const [moves] = [...ways.values()];
    assert.ok(moves && rename.changesText(moves).includes('§3.2.2 → §3.2.3'));
    const pairs = rename.movesFrom([
      ['3.2.2', '3.2.3'],
      ['3.2.3', '3.2.2'],
    ]);
    assert.deepEqual(
      [[...pairs.moves], pairs.twice],
      [
        [
          ['3.2.2', '3.2.3'],
          ['3.2.3', '3.2.2'],
        ],
        undefined,
      ],
    );
    const odd = rename.movesFrom([
      ['1', '1'],
      ['2', '3'],
      ['2', '4'],
    ]);
    assert.deepEqual([[...odd.moves], odd.twice], [[['2', '4']], '2']);
  });

  it('plans in documents and packs alike', () => {
    const made = plan(withHouse('---\ntype: weekly-meeting\nid: a\n---\n依 house§3.2.2 辦理\n'), {
      '3.2.2': '3.2.3',
      '3.2.3': '3.2.2',
    });
    assert.deepEqual(conflictsOf(made), []);
    assert.ok(made.files.some(({ path }) => path === 'documents/x.md'));
    assert.ok(made.files.some(({ path }) => path.startsWith('packs/house/regulation/')));
  });
});
