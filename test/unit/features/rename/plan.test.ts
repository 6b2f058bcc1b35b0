import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openSnapshot } from '../../../../src/features/service';
import type { Snapshot } from '../../../../src/features/service';
import type { RenumberPlan } from '../../../../src/features/rename/plan';
import type { Renumbering } from '../../../../src/features/rename/renumbering';
import { loadKnowledge } from '../../../../src/knowledge/load';
import type { PackFolder } from '../../../../src/knowledge/load';
import { atOnce } from '../../../../src/base/slices';
import { STATUSES } from '../../../../src/documents/document';
import { citingDocument } from '../../../support/citing';
import type { Making } from '../../../support/citing';
import { draws } from '../../../support/draws';
import { HOUSE, housePack } from '../../../support/ownPack';
import { bundledPack } from '../../../support/pack';

const bundled = bundledPack();
const MAIN = 'tmall-operations';
const HEAD = '---\ntype: weekly-meeting\nperiod: 2026-W20\nid: wm-1';

const open = (files: { path: string; text: string }[], ...packs: PackFolder[]): Snapshot =>
  openSnapshot(
    loadKnowledge(
      bundled,
      { path: 'ops-regulation.yaml', text: `packs: [${packs.map(({ folder }) => folder).join(', ')}]` },
      packs,
    ),
    files,
  );

function plan(
  snapshot: Snapshot,
  moves: Readonly<Record<string, string>>,
  options: Partial<Renumbering> = {},
): RenumberPlan {
  return atOnce(snapshot.renumber({ pack: HOUSE.id, moves: new Map(Object.entries(moves)), ...options }));
}

const conflictsOf = (each: RenumberPlan): string[] => each.conflicts.map(({ message: { id } }) => id);
const textAfter = (made: RenumberPlan, path: string): string | undefined =>
  [...made.files, ...made.submitted].find((file) => file.path.endsWith(path))?.after;
const house = open([], housePack());
const withText = (snapshot: Snapshot, text: string): Snapshot =>
  snapshot.update([{ path: 'documents/x.md', text }]).snapshot;
const withHouse = (text: string): Snapshot => withText(house, text);
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

const making: fc.Arbitrary<Making> = fc.record({
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

describe('a renumbering', () => {
  it('changes every citation and nothing else, and its inverse restores every byte', () => {
    fc.assert(
      fc.property(permutation, fc.array(making, { minLength: 3, maxLength: 3 }), (moves, makings) => {
        const back = new Map([...moves].map(([from, to]) => [to, from]));
        const inThePack = atOnce(house.renumber({ pack: HOUSE.id, moves }));
        const later = open([], packAfter(housePack(), inThePack));
        for (const made of makings) {
          const { text, renumbered, changed } = citingDocument(made, follow(moves));
          const there = atOnce(withHouse(text).renumber({ pack: HOUSE.id, moves }));
          assert.deepEqual(conflictsOf(there), []);
          assert.equal(applied(text, there), renumbered);
          assert.equal(there.citations - inThePack.citations, changed);
          assert.equal(
            applied(renumbered, atOnce(withText(later, renumbered).renumber({ pack: HOUSE.id, moves: back }))),
            text,
          );
        }
      }),
      draws(10),
    );
  });

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
        open([]).renumberRefusal(MAIN)?.id,
        house.renumberRefusal(MAIN)?.id,
        house.renumberRefusal(HOUSE.id),
        house.renumberRefusal('x')?.id,
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

  it('is let be where its number stays', () => {
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

  it('are kept apart from drafts, whatever their state is called', () => {
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
          ['', 'draft', '"draft"'].includes(each) ? [`documents/${String(at)}.md`] : [],
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

  it('are let be where they cite nothing that changes', () => {
    assert.deepEqual(kept(plan(withHouse(document('closed').replace('3.2.1', '3.2.3')), moves)), []);
  });
});

const SHOP: PackFolder = {
  folder: 'packs/shop',
  files: [
    {
      path: 'pack.yaml',
      text: 'id: shop\ngrammar: 1\ntitle: 補充規定\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n',
    },
    {
      path: 'regulation/01.md',
      text: [
        '---',
        'clauses:',
        '  "1.2": { en: Stock }',
        '  1.2.1: { roles: [operations-lead] }',
        '---',
        '# 一、總則',
        '',
        '## （一）目的',
        '',
        '1. 為規範。',
        '2. 依第一章（二）1 辦理，並依 §1.2。',
        '',
        '## （二）庫存',
        '',
        '1. 每日盤點。',
        '2. 每週核對，見第一章（二）1。',
        '3. 每月上報。',
        '',
        '# 二、附則',
        '',
      ].join('\r\n'),
    },
    {
      path: 'kpis/promotion-roi.md',
      text: '---\nid: promotion-roi\noverrides: tmall-operations/promotion-roi\nname: 淨投產比\nsimplified: 净投产比\nen: Net ROI\nrole: promotion-specialist\nclause: "§4.1.3.1"\nsource: metric\ndirection: higher\nunit: ratio\ndefaults: { method: completion, target: "2.50", weight: 40 }\n---\n見 §1.2.1。\n',
    },
    {
      path: 'documents/weekly-meeting-x.md',
      text: '---\nextends: tmall-operations/weekly-meeting\nchecks:\n  - id: c\n    expect: "true"\n    at: reports\n    message: { zh: 見, en: see }\n    clause: "shop§1.2.1"\n---\n',
    },
    {
      path: 'glossary.md',
      text: '| 術語 | 简体 | English | 同義詞 | 今稱 | 條款 |\n|---|---|---|---|---|---|\n| 庫存 | 库存 | stock | 存貨 | | §1.2.1、1.2.2 |\n',
    },
  ],
};

describe('renumbering a pack of one’s own', () => {
  const snapshot = open([{ path: 'documents/x.md', text: 'shop§1.2.1、補充規定第一章（二）2、§1.2\n' }], SHOP);

  it('is read without a fault', () => {
    assert.deepEqual(snapshot.faults, []);
  });

  it('changes numerals, their order, notes and all that cites it, and its inverse restores every byte', () => {
    const moves = { '1.2.1': '1.2.2', '1.2.2': '1.2.1' };
    const made = plan(snapshot, moves, { pack: 'shop' });
    assert.deepEqual(made.conflicts, []);
    const regulation = textAfter(made, '01.md') ?? '';
    assert.ok(
      regulation.includes('1. 每週核對，見第一章（二）2。\r\n2. 每日盤點。\r\n3. 每月上報。\r\n\r\n# 二'),
      regulation,
    );
    assert.ok(
      regulation.includes('  1.2.2: { roles: [operations-lead] }\r\n') &&
        regulation.includes('依第一章（二）2 辦理，並依 §1.2。'),
      regulation,
    );
    assert.match(textAfter(made, 'glossary.md') ?? '', /\| §1\.2\.2、1\.2\.1 \|/);
    assert.match(textAfter(made, 'promotion-roi.md') ?? '', /clause: "§4\.1\.3\.1"[\s\S]*見 §1\.2\.2。/);
    assert.match(textAfter(made, 'weekly-meeting-x.md') ?? '', /clause: "shop§1\.2\.2"/);
    assert.equal(
      made.files.find(({ path }) => path === 'documents/x.md')?.after,
      'shop§1.2.2、補充規定第一章（二）1、§1.2\n',
    );
    const next = {
      folder: SHOP.folder,
      files: SHOP.files.map((file) => ({
        path: file.path,
        text: made.files.find(({ path }) => path === `packs/shop/${file.path}`)?.after ?? file.text ?? '',
      })),
    };
    const back = plan(open([], next), moves, { pack: 'shop' });
    for (const file of back.files)
      assert.equal(file.after, SHOP.files.find(({ path }) => file.path.endsWith(path))?.text, file.path);
    assert.equal(back.files.length, 4);
  });

  it('moves sections with all below them, whole chapters too', () => {
    const made = plan(snapshot, { '1': '2', '2': '1', '1.1': '2.2', '1.2': '2.1' }, { pack: 'shop' });
    const lines = (textAfter(made, '01.md') ?? '').split('\r\n').slice(5);
    assert.deepEqual(
      lines.filter((line) => line !== ''),
      [
        '# 一、附則',
        '# 二、總則',
        '## （一）庫存',
        '1. 每日盤點。',
        '2. 每週核對，見第二章（一）1。',
        '3. 每月上報。',
        '## （二）目的',
        '1. 為規範。',
        '2. 依第二章（一）1 辦理，並依 §1.2。',
      ],
    );
  });

  it('refuses what only moving the text can do', () => {
    assert.deepEqual(conflictsOf(plan(snapshot, { '1.2.1': '1.1.3' }, { pack: 'shop' })), ['rename.text-moves']);
    assert.deepEqual(conflictsOf(plan(snapshot, { '1.2.1': '2.1' }, { pack: 'shop' })), ['rename.text-moves']);
  });

  it('leaves the pack alone where another is renumbered, but for what cites that', () => {
    const citing = {
      ...SHOP,
      files: SHOP.files.map((file) =>
        file.path === 'glossary.md'
          ? { path: file.path, text: (file.text ?? '').replace('| §1.2.1、1.2.2 |', '| §1.2.1、house§3.2.1 |') }
          : file,
      ),
    };
    const made = plan(open([], citing, housePack()), { '3.2.1': '3.2.2', '3.2.2': '3.2.1' });
    assert.deepEqual(made.files.map(({ path }) => path).sort(), [
      'packs/house/regulation/03-workflows.md',
      'packs/shop/glossary.md',
    ]);
  });
});
