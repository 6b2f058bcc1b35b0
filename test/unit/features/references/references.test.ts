import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Position } from '../../../../src/base/range';
import type { References } from '../../../../src/features/references/references';
import { openSnapshot } from '../../../../src/features/service';
import type { Snapshot } from '../../../../src/features/service';
import type { NamedText } from '../../../../src/features/symbols/namedText';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { SETTINGS_FILE } from '../../../../src/base/content';
import { BUNDLED_PACK, bundledPack, readPackFiles } from '../../../support/pack';
import { ENGLISH, SIMPLIFIED, TRADITIONAL } from '../../../support/reader';

const PATH = 'documents/2026-05/alert.md';
const HEAD = '---\ntype: anomaly-alert\nperiod: 2026-05\n---\n';
const LAW = [
  {
    path: 'pack.yaml',
    text: [
      'id: shop-law',
      'grammar: 1',
      'title: 中華人民共和國網店法',
      'aliases: [網店法]',
      'script: traditional',
      'numbering: articles',
      'edition: "1"',
      'effectiveFrom: 2026-01-01',
      '',
    ].join('\n'),
  },
  {
    path: 'regulation/01-all.md',
    text: [
      '# 第一章 總則',
      '',
      '第一條 網店應當公示執照。',
      '',
      '第二條 違反本法第一條的，責令改正。',
      '',
      '網店應當建立檔案，參照§3.2.2。',
      '',
      '第三條 依照第一條至第二條處理；[危險](command:evil)<b>。',
      '',
    ].join('\n'),
  },
];
const bundled = bundledPack();
const settings = { path: SETTINGS_FILE, text: 'packs: [packs/law]\n' };

function open(...bodies: readonly string[]): Snapshot {
  return openSnapshot(
    loadKnowledge(bundled, settings, [{ folder: 'packs/law', files: LAW }]),
    bodies.map((body, index) => ({
      path: index === 0 ? PATH : `documents/2026-05/more-${String(index)}.md`,
      text: HEAD + body,
    })),
  );
}

const named = (body: string): NamedText => ({ path: PATH, text: HEAD + body });
const at = (body: string, what: string, into = 1): Position => {
  const lines = (HEAD + body).split('\n');
  const line = lines.findIndex((each) => each.includes(what));
  return { line, character: (lines[line] ?? '').indexOf(what) + into };
};
const numberOf = (clause: { readonly pack: string; readonly number: string } | undefined): string | undefined =>
  clause && `${clause.pack === 'tmall-operations' ? '' : clause.pack}§${clause.number}`;

describe('references', () => {
  const body = '依據 §3.2.2、3.2.9，另見 §4.1.1–4.1.6、《網店法》第二條第二款與第七章（三）1。';
  const snapshot = open(body, '再按§3.2.2办理，§3.2.1至3.2.3。', '`§3.2.2` 與第三章（二）2');
  const { references } = snapshot;

  it('link each clause that there is, at its own place', () => {
    const links = references
      .linksOf(named(body))
      .map(({ range, clause }) => [body.slice(range.start.character, range.end.character), numberOf(clause)]);
    assert.deepEqual(links, [
      ['§3.2.2', '§3.2.2'],
      ['§4.1.1', '§4.1.1'],
      ['4.1.6', '§4.1.6'],
      ['《網店法》第二條第二款', 'shop-law§2.2'],
      ['第七章（三）1', '§7.3.1'],
    ]);
  });
  it('lead to the clause, and nowhere from other text', () => {
    assert.equal(numberOf(references.definitionOf(named(body), at(body, '網店法'))), 'shop-law§2.2');
    assert.equal(numberOf(references.definitionOf(named(body), at(body, '4.1.6'))), '§4.1.6');
    assert.equal(references.definitionOf(named(body), at(body, '3.2.9')), undefined);
    assert.equal(references.definitionOf(named(body), at(body, '依據')), undefined);
  });
  it('mean an article by its first paragraph, and no other clause by what looks like one', () => {
    const text = '网店法第一条第一款 网店法第一条第三款 §7.3.1.1';
    assert.deepEqual(
      references.linksOf(named(text)).map(({ clause }) => numberOf(clause)),
      ['shop-law§1'],
    );
  });
  it('are of documents and packs: none in a text that is neither', async () => {
    const other = { path: 'README.md', text: '§3.2.2' };
    assert.deepEqual(
      [
        references.linksOf(other),
        (await references.uses()).lensesOf(other),
        references.clauseAt(other, { line: 0, character: 1 }),
      ],
      [[], [], undefined],
    );
  });

  it('from documents, posts, indicators, types, terms and clauses are found, ranges with them', async () => {
    const uses = await references.uses();
    const places = (number: string, pack?: string): string[] => {
      const clause = snapshot.knowledge.clause({ pack, number });
      assert.ok(clause);
      return uses
        .of(clause)
        .map((use) =>
          'path' in use ? `${use.path}:${String(use.range.start.character)}` : `${use.pack}/${use.source.path}`,
        );
    };
    const found = places('3.2.2');
    assert.deepEqual(found.slice(0, 4), [
      `${PATH}:3`,
      'documents/2026-05/more-1.md:2',
      'documents/2026-05/more-1.md:11',
      'documents/2026-05/more-2.md:10',
    ]);
    assert.ok(found.includes('tmall-operations/documents/monthly-promotion-plan.md'));
    assert.ok(found.includes('shop-law/regulation/01-all.md'));
    assert.ok(places('4.1.3.1').includes('tmall-operations/kpis/promotion-roi.md'), places('4.1.3.1').join());
    assert.ok(places('4.1.3.1').includes(`${PATH}:19`), 'a range of the clauses above');
    assert.ok(places('2.2.3').includes('tmall-operations/roles/promotion-specialist.md'));
    const role = bundled.value?.roles.find(({ id }) => id === 'promotion-specialist');
    const file = readPackFiles(BUNDLED_PACK).find(({ path }) => path === role?.source.path);
    assert.deepEqual(
      role?.cites.map(
        ({
          number,
          source: {
            range: { start, end },
          },
        }) => [number, file?.text.split('\n')[start.line]?.slice(start.character, end.character)],
      ),
      [
        ['2.2.3', '"§2.2.3"'],
        ['4.1.3', '"§4.1.3"'],
      ],
    );
    assert.ok(snapshot.knowledge.terms.some(({ clauses }) => clauses.includes('2.2.3.1')));
    assert.ok(places('2.2.3.1').includes('tmall-operations/glossary.md'));
    assert.deepEqual(places('1', 'shop-law'), ['shop-law/regulation/01-all.md', 'shop-law/regulation/01-all.md']);
  });
  it('are counted as they are found, also after an edit', async () => {
    const file = { path: 'packs/law/regulation/01-all.md', text: LAW[1]?.text ?? '' };
    const regulation = { pack: 'tmall-operations', path: 'regulation/03-workflows.md', text: '' };
    for (const each of [snapshot, snapshot.update([{ path: PATH, text: `${HEAD}§3.2.1 網店法第三條` }]).snapshot]) {
      const uses = await each.references.uses();
      for (const text of [file, regulation]) {
        const lenses = uses.lensesOf(text);
        assert.ok(lenses.length > 3);
        for (const { clause, count } of lenses) assert.equal(count, uses.of(clause).length, numberOf(clause));
      }
    }
  });
  it('are found for the clause of a line in a regulation file', () => {
    const text = { path: 'packs/law/regulation/01-all.md', text: LAW[1]?.text ?? '' };
    assert.equal(numberOf(references.clauseAt(text, { line: 2, character: 5 })), 'shop-law§1');
    assert.equal(numberOf(references.clauseAt(text, { line: 4, character: 8 })), 'shop-law§1', 'cited in the line');
    assert.equal(numberOf(references.clauseAt(text, { line: 6, character: 1 })), 'shop-law§2.2');
  });
});

describe('the hover of a citation', () => {
  const body = '§3.2.2 §7.3.1 §4.1.1–4.1.6 §3.2 网店法第三条 §3.2.9';
  const { references } = open(body);
  const hover = (what: string, reader = TRADITIONAL): ReturnType<References['hoverAt']> =>
    references.hoverAt(named(body), at(body, what), reader);

  it('gives text and place in the reader’s script', () => {
    assert.match(hover('§3.2.2')?.cards[0]?.text ?? '', /推廣計劃須提交運營經理審核/);
    assert.match(hover('§3.2.2', SIMPLIFIED)?.cards[0]?.text ?? '', /推广计划须提交运营经理审核/);
    assert.equal(hover('§3.2.2', SIMPLIFIED)?.cards[0]?.title, '§3.2.2 第三章（二）2');
    assert.equal(hover('§3.2.2', SIMPLIFIED)?.cards[0]?.path, '工作流程与规范 › 推广工作流程');
  });
  it('says whom and which documents the clause concerns', () => {
    const facts = hover('§3.2.2', ENGLISH)?.cards[0]?.facts ?? [];
    assert.deepEqual(
      facts.map(({ label }) => label),
      ['Posts', 'Documents'],
    );
    assert.ok(facts[1]?.values.includes('Monthly promotion plan'), JSON.stringify(facts));
    assert.deepEqual(hover('4.1.6', TRADITIONAL)?.cards.length, 6);
  });
  it('says where the source breaks off', () => {
    assert.ok(hover('§7.3.1', SIMPLIFIED)?.cards[0]?.notes.includes('制度原文到此中断。'));
  });
  it('of a range shows all its clauses, at the whole range', () => {
    const found = hover('–4.1.6', SIMPLIFIED);
    assert.deepEqual(
      found?.cards.map(({ title }) => title),
      ['§4.1.1', '§4.1.2', '§4.1.3', '§4.1.4', '§4.1.5', '§4.1.6'],
    );
    assert.deepEqual(found.range, { start: { line: 4, character: 14 }, end: { line: 4, character: 26 } });
  });
  it('of a section lists what is below it', () => {
    assert.equal(hover('§3.2 ')?.cards[0]?.below.length, 3);
  });
  it('gives nothing for what does not exist', () => {
    assert.equal(hover('§3.2.9'), undefined);
  });
  it('never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, character) => {
        references.hoverAt(named(`§3.2.2–${text}`), { line: 4, character }, ENGLISH);
        references.linksOf(named(text));
      }),
    );
  });
});

describe('a search for a clause of a regulation that is named', () => {
  for (const query of [
    '網店法 第二條',
    '网店法第二条',
    '《中華人民共和國網店法》第二條',
    '網店法2條',
    ' 網店法第二條 ',
  ]) {
    it(`finds it first: ${query}`, async () => {
      assert.equal(numberOf((await open('').lookup.index()).search(query)[0]?.clause), 'shop-law§2');
    });
  }
});

describe('completion of a clause number', () => {
  const { references, lookup } = open('');
  const proposals = async (before: string, reader = SIMPLIFIED): Promise<ReturnType<References['completionAt']>> =>
    references.completionAt({ before, line: 0 }, { index: await lookup.index(), reader });
  const first = async (before: string): Promise<string | undefined> => {
    const [best] = await proposals(before);
    return best && before.slice(0, best.range.start.character) + best.newText;
  };
  const CASES: readonly (readonly [string, string])[] = [
    ['依據 §3.2.', '依據 §3.2.1'],
    ['§推广计划', '§3.2.1'],
    ['§推廣計劃須提交', '§3.2.2'],
    ['§tuiguangfeiyong', '§3.2.3'],
    ['§3.2.1、', '§3.2.1、3.2.2'],
    ['§3.2.1、3.2.', '§3.2.1、3.2.1'],
    ['shop-law§2', 'shop-law§2'],
    ['網店法第二', '網店法第二条'],
    ['《网店法》第', '《网店法》第一条'],
    ['§公示執照', 'shop-law§1'],
  ];
  for (const [before, after] of CASES) {
    it(`makes of ${before}`, async () => {
      const all = (await proposals(before)).map((each) => before.slice(0, each.range.start.character) + each.newText);
      assert.ok(all.slice(0, 3).includes(after), `${String(await first(before))} of ${all.slice(0, 8).join(' ')}`);
    });
  }
  for (const before of [
    '',
    '第三',
    '推廣、',
    '§3.2.2 ',
    '§3.2.2。',
    '3.2.1、',
    '員工手冊第',
    '§'.repeat(2) + '字'.repeat(40),
  ]) {
    it(`proposes nothing after ${before}`, async () => {
      assert.deepEqual(await proposals(before), []);
    });
  }
});
