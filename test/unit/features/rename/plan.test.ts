import assert from 'node:assert/strict';
import fc from 'fast-check';
import { STATUSES } from '../../../../src/documents/document';
import type { RenumberPlan } from '../../../../src/features/rename/plan';
import { draws } from '../../../support/draws';
import { HOUSE, housePack } from '../../../support/ownPack';
import { conflictsOf, house, open, plan, textAfter, withHouse } from '../../../support/renumber';

const MAIN = 'tmall-operations';
const HEAD = '---\ntype: weekly-meeting\nperiod: 2026-W20\nid: wm-1';

describe('a renumbering', () => {
  it('gives edits that make the text after of the text before', () => {
    const made = plan(withHouse(`${HEAD}\n---\n依 house§3.2.2 和《門店管理辦法》第三章（二）2\n`), {
      '3.2.2': '3.2.3',
      '3.2.3': '3.2.2',
    });
    const file = made.files.find(({ path }) => path === 'documents/x.md');
    assert.deepEqual(
      file?.edits.map(({ newText }) => newText),
      ['house§3.2.3', '《門店管理辦法》第三章（二）3'],
    );
    assert.equal(file.after, `${HEAD}\n---\n依 house§3.2.3 和《門店管理辦法》第三章（二）3\n`);
  });

  it('touches documents and packs of one’s own only: no other Markdown file', () => {
    const made = plan(open([{ path: 'notes.md', text: 'house§3.2.1' }], housePack()), {
      '3.2.1': '3.2.2',
      '3.2.2': '3.2.1',
    });
    assert.deepEqual(
      made.files.map(({ path }) => path),
      ['packs/house/regulation/03-workflows.md'],
    );
  });

  it('is refused where a number would be of two clauses, or of none', () => {
    const snapshot = withHouse('house§3.2.2');
    assert.deepEqual(conflictsOf(plan(snapshot, { '3.2.2': '3.2.3' })), ['rename.taken']);
    assert.deepEqual(conflictsOf(plan(snapshot, { '3.2.2': '3.2.8', '3.2.1': '3.2.8' })), ['rename.two-to-one']);
    assert.deepEqual(conflictsOf(plan(snapshot, { '3.2.77': '3.2.78' })), ['rename.clause-missing']);
    assert.deepEqual(conflictsOf(plan(snapshot, { '3.2.2': '3.2.2.1' })), ['rename.below-itself']);
    assert.deepEqual(conflictsOf(plan(snapshot, { '3.2.2': 'abc' })), ['rename.no-number']);
    assert.deepEqual(conflictsOf(plan(snapshot, { '3.2.2': '3.2.9' }, { pack: 'nowhere' })), ['rename.pack-unknown']);
    assert.ok(plan(snapshot, { '3.2': '3.3' }).conflicts.length > 1, 'what is below clashes too');
  });

  it('follows a text that has the new numbers already', () => {
    // 3.2.2 is new; what stood there has become 3.2.3.
    const snapshot = withHouse('house§3.2.2、house§3.2.1–3.2.2\n');
    const made = plan(snapshot, { '3.2.2': '3.2.3' }, { citationsOnly: true });
    assert.equal(textAfter(made, 'documents/x.md'), 'house§3.2.3、house§3.2.1、3.2.3\n');
    assert.deepEqual(conflictsOf(plan(snapshot, { '3.2.2': '3.2.99' }, { citationsOnly: true })), [
      'rename.target-missing',
    ]);
  });
});

describe('the bundled regulation', () => {
  const citing = [{ path: 'documents/x.md', text: '§3.2.2、第三章（二）1，《天貓運營部管理制度》第三章（二）2\n' }];
  const wishes = [
    plan(open(citing), { '3.2.2': '3.2.9' }, { pack: MAIN }),
    plan(open(citing), { '3.2.2': '3.2.1' }, { pack: MAIN, citationsOnly: true }),
    plan(open(citing, housePack()), { '3.2.1': '3.2.2', '3.2.2': '3.2.1' }, { pack: MAIN }),
  ];

  it('keeps its numbers: no citation of it is changed, and it is said whose clauses can be renumbered', () => {
    assert.deepEqual(wishes.map(conflictsOf), [['rename.fixed'], ['rename.fixed'], ['rename.fixed-but']]);
    assert.deepEqual(
      wishes.flatMap(({ files, submitted }) => [...files, ...submitted]),
      [],
    );
    assert.deepEqual(wishes[2]?.conflicts[0]?.message.args, { title: { pack: '天貓運營部管理制度' }, own: 'house§…' });
  });

  it('is told apart before anything is planned', () => {
    assert.deepEqual(
      [
        open([]).rename.refusal(MAIN)?.id,
        house.rename.refusal(MAIN)?.id,
        house.rename.refusal(HOUSE.id),
        house.rename.refusal('x')?.id,
      ],
      ['rename.fixed', 'rename.fixed-but', undefined, 'rename.pack-unknown'],
    );
  });
});

describe('a citation that would lead nowhere', () => {
  const placesOf = (made: RenumberPlan): string[] =>
    made.conflicts.map(
      ({ message: text, place }) =>
        `${text.id} ${JSON.stringify(text.args)} ${place?.path ?? ''}:${String(place?.range.start.line)}`,
    );

  it('is in the way, at its place: of a clause that the old text did not have, or that the new text has not', () => {
    for (const text of ['無\n依 house§3.2.9\n', '無\n《門店管理办法》第三章（二）9\n']) {
      const moves = { '3.2': '3.1', '3.1': '3.2' };
      assert.deepEqual(
        placesOf(plan(withHouse(text), moves)),
        ['rename.cites-nowhere {"number":"3.1.9"} documents/x.md:1'],
        text,
      );
      assert.deepEqual(plan(withHouse(text), moves).files, []);
    }
    assert.deepEqual(
      placesOf(plan(withHouse('house§4.1.3.1 house§3.1.3.1'), { '4.1.3': '3.1.3' }, { citationsOnly: true })),
      ['rename.cites-nowhere {"number":"3.1.3.1"} documents/x.md:0'],
    );
  });

  it('is left alone where its number stays', () => {
    const made = plan(withHouse('house§3.2.9、house§3.1.1\n'), { '3.1.1': '3.1.2', '3.1.2': '3.1.1' });
    assert.equal(textAfter(made, 'documents/x.md'), 'house§3.2.9、house§3.1.2\n');
  });
});

describe('documents that are no drafts any more', () => {
  const moves = { '3.2.1': '3.2.2', '3.2.2': '3.2.1' };
  const document = (status: string, end = '\n'): string =>
    ['---', 'type: weekly-meeting', ...(status === '' ? [] : [`status: ${status}`]), '---', '依 house§3.2.1', ''].join(
      end,
    );
  const kept = (made: RenumberPlan): string[] => made.submitted.map(({ path }) => path);

  it('are kept apart from drafts, under any name of their state', () => {
    const status = fc.constantFrom(
      '',
      'draft',
      '"draft"',
      ...STATUSES,
      '已提交',
      '已批准',
      '草稿',
      'Draft ',
      'archived',
    );
    fc.assert(
      fc.property(fc.array(status, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (all, end) => {
        const made = plan(
          house.update(all.map((each, at) => ({ path: `documents/${String(at)}.md`, text: document(each, end) })))
            .snapshot,
          moves,
        );
        const drafts = all.flatMap((each, at) =>
          ['', 'draft', '"draft"', '草稿', 'Draft '].includes(each) ? [`documents/${String(at)}.md`] : [],
        );
        assert.deepEqual(
          made.files.map(({ path }) => path).filter((path) => path.startsWith('documents/')),
          drafts,
        );
        assert.equal(kept(made).length, all.length - drafts.length);
        assert.ok(made.submitted.every(({ after }) => after.includes('house§3.2.2')));
      }),
      draws(20),
    );
  });

  it('are those too whose head cannot be read: it may say anything', () => {
    const files = [
      '---\nstatus: approved\n: [\n---\nhouse§3.2.1\n',
      '---\nstatus: approved\nhouse§3.2.1\n',
      '--- toml\nstatus = 1\n---\nhouse§3.2.1\n',
    ].map((text, at) => ({ path: `documents/${String(at)}.md`, text }));
    assert.deepEqual(
      kept(plan(house.update(files).snapshot, moves)),
      files.map(({ path }) => path),
    );
  });

  it('are left alone where they cite nothing that changes', () => {
    assert.deepEqual(kept(plan(withHouse(document('closed').replace('3.2.1', '3.2.3')), moves)), []);
  });
});
